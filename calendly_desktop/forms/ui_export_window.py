# source: ui/export_window.ui sha256:18cbf1335e750c7660a2ee282915673a44009cfad359985c300e4d6cdce0ab3b
"""The form ui/export_window.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.segmented import Segmented
from calendly_desktop.toolkit.states import PartialBar, StateStack
from calendly_desktop.toolkit.text import PlainLabel


class Ui_ExportWindow(object):
    def setupUi(self, ExportWindow):
        if not ExportWindow.objectName():
            ExportWindow.setObjectName(u"ExportWindow")
        self.window_layout = QVBoxLayout(ExportWindow)
        self.window_layout.setSpacing(12)
        self.window_layout.setObjectName(u"window_layout")
        self.window_layout.setContentsMargins(16, 16, 16, 16)
        self.middle_layout = QHBoxLayout()
        self.middle_layout.setSpacing(12)
        self.middle_layout.setObjectName(u"middle_layout")
        self.middle_layout.setContentsMargins(0, 0, 0, 0)
        self.options_scroll = QScrollArea(ExportWindow)
        self.options_scroll.setObjectName(u"options_scroll")
        self.options_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.options_scroll.setWidgetResizable(True)
        self.options_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.options_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.options_scroll.sizePolicy().hasHeightForWidth())
        self.options_scroll.setSizePolicy(sizePolicy)
        self.options = QWidget()
        self.options.setObjectName(u"options")
        self.options_layout = QVBoxLayout(self.options)
        self.options_layout.setSpacing(12)
        self.options_layout.setObjectName(u"options_layout")
        self.options_layout.setContentsMargins(0, 0, 8, 0)
        self.which_layout = QVBoxLayout()
        self.which_layout.setSpacing(0)
        self.which_layout.setObjectName(u"which_layout")
        self.which_layout.setContentsMargins(0, 0, 0, 0)
        self.which_label = QLabel(self.options)
        self.which_label.setObjectName(u"which_label")

        self.which_layout.addWidget(self.which_label)

        self.chosen_radio = QRadioButton(self.options)
        self.chosen_radio.setObjectName(u"chosen_radio")

        self.which_layout.addWidget(self.chosen_radio)

        self.list_radio = QRadioButton(self.options)
        self.list_radio.setObjectName(u"list_radio")

        self.which_layout.addWidget(self.list_radio)


        self.options_layout.addLayout(self.which_layout)

        self.layout_layout = QVBoxLayout()
        self.layout_layout.setSpacing(4)
        self.layout_layout.setObjectName(u"layout_layout")
        self.layout_layout.setContentsMargins(0, 0, 0, 0)
        self.layout_label = QLabel(self.options)
        self.layout_label.setObjectName(u"layout_label")

        self.layout_layout.addWidget(self.layout_label)

        self.layout = QComboBox(self.options)
        self.layout.setObjectName(u"layout")
        self.layout.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layout.setMinimumContentsLength(12)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.layout.sizePolicy().hasHeightForWidth())
        self.layout.setSizePolicy(sizePolicy1)

        self.layout_layout.addWidget(self.layout)

        self.layout_row = QHBoxLayout()
        self.layout_row.setSpacing(4)
        self.layout_row.setObjectName(u"layout_row")
        self.layout_row.setContentsMargins(0, 0, 0, 0)
        self.save_layout = QPushButton(self.options)
        self.save_layout.setObjectName(u"save_layout")
        self.save_layout.setAutoDefault(False)

        self.layout_row.addWidget(self.save_layout)

        self.delete_layout = QPushButton(self.options)
        self.delete_layout.setObjectName(u"delete_layout")
        self.delete_layout.setAutoDefault(False)

        self.layout_row.addWidget(self.delete_layout)

        self.layout_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.layout_row.addItem(self.layout_spacer)


        self.layout_layout.addLayout(self.layout_row)


        self.options_layout.addLayout(self.layout_layout)

        self.rows_layout = QVBoxLayout()
        self.rows_layout.setSpacing(4)
        self.rows_layout.setObjectName(u"rows_layout")
        self.rows_layout.setContentsMargins(0, 0, 0, 0)
        self.kind_label = QLabel(self.options)
        self.kind_label.setObjectName(u"kind_label")

        self.rows_layout.addWidget(self.kind_label)

        self.kind = Segmented(self.options)
        self.kind.setObjectName(u"kind")

        self.rows_layout.addWidget(self.kind)


        self.options_layout.addLayout(self.rows_layout)

        self.file_layout = QVBoxLayout()
        self.file_layout.setSpacing(4)
        self.file_layout.setObjectName(u"file_layout")
        self.file_layout.setContentsMargins(0, 0, 0, 0)
        self.file_label = QLabel(self.options)
        self.file_label.setObjectName(u"file_label")

        self.file_layout.addWidget(self.file_label)

        self.file = Segmented(self.options)
        self.file.setObjectName(u"file")

        self.file_layout.addWidget(self.file)


        self.options_layout.addLayout(self.file_layout)

        self.dates_layout = QVBoxLayout()
        self.dates_layout.setSpacing(4)
        self.dates_layout.setObjectName(u"dates_layout")
        self.dates_layout.setContentsMargins(0, 0, 0, 0)
        self.dates_label = QLabel(self.options)
        self.dates_label.setObjectName(u"dates_label")

        self.dates_layout.addWidget(self.dates_label)

        self.dates = QComboBox(self.options)
        self.dates.setObjectName(u"dates")
        self.dates.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.dates.setMinimumContentsLength(12)
        sizePolicy1.setHeightForWidth(self.dates.sizePolicy().hasHeightForWidth())
        self.dates.setSizePolicy(sizePolicy1)

        self.dates_layout.addWidget(self.dates)

        self.calendar_links = QCheckBox(self.options)
        self.calendar_links.setObjectName(u"calendar_links")

        self.dates_layout.addWidget(self.calendar_links)


        self.options_layout.addLayout(self.dates_layout)

        self.columns_layout = QVBoxLayout()
        self.columns_layout.setSpacing(4)
        self.columns_layout.setObjectName(u"columns_layout")
        self.columns_layout.setContentsMargins(0, 0, 0, 0)
        self.columns_row = QHBoxLayout()
        self.columns_row.setSpacing(4)
        self.columns_row.setObjectName(u"columns_row")
        self.columns_row.setContentsMargins(0, 0, 0, 0)
        self.columns_label = QLabel(self.options)
        self.columns_label.setObjectName(u"columns_label")

        self.columns_row.addWidget(self.columns_label)

        self.columns_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.columns_row.addItem(self.columns_spacer)

        self.column_up = QToolButton(self.options)
        self.column_up.setObjectName(u"column_up")
        self.column_up.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.columns_row.addWidget(self.column_up)

        self.column_down = QToolButton(self.options)
        self.column_down.setObjectName(u"column_down")
        self.column_down.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.columns_row.addWidget(self.column_down)

        self.columns_row.setStretch(1, 1)

        self.columns_layout.addLayout(self.columns_row)

        self.columns = QListWidget(self.options)
        self.columns.setObjectName(u"columns")
        self.columns.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.columns.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(1)
        sizePolicy2.setHeightForWidth(self.columns.sizePolicy().hasHeightForWidth())
        self.columns.setSizePolicy(sizePolicy2)

        self.columns_layout.addWidget(self.columns)

        self.warning = PlainLabel(self.options)
        self.warning.setObjectName(u"warning")
        self.warning.setWordWrap(True)

        self.columns_layout.addWidget(self.warning)


        self.options_layout.addLayout(self.columns_layout)

        self.options_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.options_layout.addItem(self.options_spacer)

        self.options_layout.setStretch(5, 1)
        self.options_scroll.setWidget(self.options)

        self.middle_layout.addWidget(self.options_scroll)

        self.preview_side = QWidget(ExportWindow)
        self.preview_side.setObjectName(u"preview_side")
        sizePolicy3 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy3.setHorizontalStretch(1)
        sizePolicy3.setVerticalStretch(0)
        sizePolicy3.setHeightForWidth(self.preview_side.sizePolicy().hasHeightForWidth())
        self.preview_side.setSizePolicy(sizePolicy3)
        self.preview_layout = QVBoxLayout(self.preview_side)
        self.preview_layout.setSpacing(4)
        self.preview_layout.setObjectName(u"preview_layout")
        self.preview_layout.setContentsMargins(0, 0, 0, 0)
        self.preview_label = QLabel(self.preview_side)
        self.preview_label.setObjectName(u"preview_label")

        self.preview_layout.addWidget(self.preview_label)

        self.states = StateStack(self.preview_side)
        self.states.setObjectName(u"states")
        sizePolicy4 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy4.setHorizontalStretch(1)
        sizePolicy4.setVerticalStretch(1)
        sizePolicy4.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy4)
        self.preview = QTableView()
        self.preview.setObjectName(u"preview")
        self.preview.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.preview.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.preview.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.preview.setTabKeyNavigation(False)
        self.preview.setShowGrid(False)
        self.preview.setWordWrap(False)
        self.states.addWidget(self.preview)

        self.preview_layout.addWidget(self.states)

        self.unread = PartialBar(self.preview_side)
        self.unread.setObjectName(u"unread")

        self.preview_layout.addWidget(self.unread)


        self.middle_layout.addWidget(self.preview_side)

        self.middle_layout.setStretch(1, 1)

        self.window_layout.addLayout(self.middle_layout)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(0, 0, 0, 0)
        self.summary = PlainLabel(ExportWindow)
        self.summary.setObjectName(u"summary")
        sizePolicy5 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy5.setHorizontalStretch(1)
        sizePolicy5.setVerticalStretch(0)
        sizePolicy5.setHeightForWidth(self.summary.sizePolicy().hasHeightForWidth())
        self.summary.setSizePolicy(sizePolicy5)

        self.foot_layout.addWidget(self.summary)

        self.progress = QProgressBar(ExportWindow)
        self.progress.setObjectName(u"progress")
        self.progress.setTextVisible(False)
        sizePolicy6 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy6.setHorizontalStretch(1)
        sizePolicy6.setVerticalStretch(0)
        sizePolicy6.setHeightForWidth(self.progress.sizePolicy().hasHeightForWidth())
        self.progress.setSizePolicy(sizePolicy6)

        self.foot_layout.addWidget(self.progress)

        self.stop = QPushButton(ExportWindow)
        self.stop.setObjectName(u"stop")
        self.stop.setAutoDefault(False)

        self.foot_layout.addWidget(self.stop)

        self.copy = QPushButton(ExportWindow)
        self.copy.setObjectName(u"copy")
        self.copy.setAutoDefault(False)

        self.foot_layout.addWidget(self.copy)

        self.save = QPushButton(ExportWindow)
        self.save.setObjectName(u"save")
        self.save.setAutoDefault(False)

        self.foot_layout.addWidget(self.save)


        self.window_layout.addLayout(self.foot_layout)

        self.window_layout.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.which_label.setBuddy(self.list_radio)
        self.layout_label.setBuddy(self.layout)
        self.kind_label.setBuddy(self.kind)
        self.file_label.setBuddy(self.file)
        self.dates_label.setBuddy(self.dates)
        self.columns_label.setBuddy(self.columns)
        self.preview_label.setBuddy(self.preview)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.chosen_radio, self.list_radio)
        QWidget.setTabOrder(self.list_radio, self.layout)
        QWidget.setTabOrder(self.layout, self.save_layout)
        QWidget.setTabOrder(self.save_layout, self.delete_layout)
        QWidget.setTabOrder(self.delete_layout, self.kind)
        QWidget.setTabOrder(self.kind, self.file)
        QWidget.setTabOrder(self.file, self.dates)
        QWidget.setTabOrder(self.dates, self.calendar_links)
        QWidget.setTabOrder(self.calendar_links, self.column_up)
        QWidget.setTabOrder(self.column_up, self.column_down)
        QWidget.setTabOrder(self.column_down, self.columns)
        QWidget.setTabOrder(self.columns, self.preview)
        QWidget.setTabOrder(self.preview, self.copy)
        QWidget.setTabOrder(self.copy, self.save)
        QWidget.setTabOrder(self.save, self.stop)

        self.retranslateUi(ExportWindow)

        self.save.setDefault(True)


        QMetaObject.connectSlotsByName(ExportWindow)
    # setupUi

    def retranslateUi(self, ExportWindow):
        self.which_label.setText(QCoreApplication.translate("ExportWindow", u"Meetings", None))
#if QT_CONFIG(accessibility)
        self.chosen_radio.setAccessibleName(QCoreApplication.translate("ExportWindow", u"The chosen meetings", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.list_radio.setAccessibleName(QCoreApplication.translate("ExportWindow", u"The whole list", None))
#endif // QT_CONFIG(accessibility)
        self.layout_label.setText(QCoreApplication.translate("ExportWindow", u"La&yout", None))
#if QT_CONFIG(accessibility)
        self.layout.setAccessibleName(QCoreApplication.translate("ExportWindow", u"Layout of the table", None))
#endif // QT_CONFIG(accessibility)
        self.save_layout.setText(QCoreApplication.translate("ExportWindow", u"Sa&ve layout\u2026", None))
#if QT_CONFIG(accessibility)
        self.save_layout.setAccessibleName(QCoreApplication.translate("ExportWindow", u"Save layout\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.delete_layout.setText(QCoreApplication.translate("ExportWindow", u"&Delete layout\u2026", None))
#if QT_CONFIG(accessibility)
        self.delete_layout.setAccessibleName(QCoreApplication.translate("ExportWindow", u"Delete layout\u2026", None))
#endif // QT_CONFIG(accessibility)
        self.kind_label.setText(QCoreApplication.translate("ExportWindow", u"One row for each", None))
#if QT_CONFIG(accessibility)
        self.kind.setAccessibleName(QCoreApplication.translate("ExportWindow", u"One row for each", None))
#endif // QT_CONFIG(accessibility)
        self.file_label.setText(QCoreApplication.translate("ExportWindow", u"Kind of file", None))
#if QT_CONFIG(accessibility)
        self.file.setAccessibleName(QCoreApplication.translate("ExportWindow", u"Kind of file", None))
#endif // QT_CONFIG(accessibility)
        self.dates_label.setText(QCoreApplication.translate("ExportWindow", u"Days and &times", None))
#if QT_CONFIG(accessibility)
        self.dates.setAccessibleName(QCoreApplication.translate("ExportWindow", u"Days and times", None))
#endif // QT_CONFIG(accessibility)
        self.calendar_links.setText(QCoreApplication.translate("ExportWindow", u"&Links to cancel and reschedule", None))
#if QT_CONFIG(accessibility)
        self.calendar_links.setAccessibleName(QCoreApplication.translate("ExportWindow", u"Put the links to cancel and reschedule into the file", None))
#endif // QT_CONFIG(accessibility)
        self.columns_label.setText(QCoreApplication.translate("ExportWindow", u"Col&umns", None))
#if QT_CONFIG(accessibility)
        self.column_up.setAccessibleName(QCoreApplication.translate("ExportWindow", u"Move the column up", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.column_up.setToolTip(QCoreApplication.translate("ExportWindow", u"Move the column up", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.column_down.setAccessibleName(QCoreApplication.translate("ExportWindow", u"Move the column down", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.column_down.setToolTip(QCoreApplication.translate("ExportWindow", u"Move the column down", None))
#endif // QT_CONFIG(tooltip)
#if QT_CONFIG(accessibility)
        self.columns.setAccessibleName(QCoreApplication.translate("ExportWindow", u"Columns of the table", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.columns.setAccessibleDescription(QCoreApplication.translate("ExportWindow", u"Space bar: take the column in or leave it out. Alt with an arrow: move it.", None))
#endif // QT_CONFIG(accessibility)
        self.preview_label.setText(QCoreApplication.translate("ExportWindow", u"P&review", None))
#if QT_CONFIG(accessibility)
        self.preview.setAccessibleName(QCoreApplication.translate("ExportWindow", u"First rows of the file", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.progress.setAccessibleName(QCoreApplication.translate("ExportWindow", u"How far it is", None))
#endif // QT_CONFIG(accessibility)
        self.stop.setText(QCoreApplication.translate("ExportWindow", u"&Stop", None))
#if QT_CONFIG(accessibility)
        self.stop.setAccessibleName(QCoreApplication.translate("ExportWindow", u"Stop", None))
#endif // QT_CONFIG(accessibility)
        self.copy.setText(QCoreApplication.translate("ExportWindow", u"&Copy as table", None))
#if QT_CONFIG(accessibility)
        self.copy.setAccessibleName(QCoreApplication.translate("ExportWindow", u"Copy as table", None))
#endif // QT_CONFIG(accessibility)
        self.save.setText(QCoreApplication.translate("ExportWindow", u"&Save\u2026", None))
#if QT_CONFIG(accessibility)
        self.save.setAccessibleName(QCoreApplication.translate("ExportWindow", u"Save the file\u2026", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
