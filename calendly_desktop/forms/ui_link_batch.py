# source: ui/link_batch.ui sha256:12a994b75c6790ad1256b4b4116a7fac2c161d95fe384a9ec7bdee74600a5adf
"""The form ui/link_batch.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from calendly_desktop.toolkit.account_mark import AccountLabel
from calendly_desktop.toolkit.drop_button import DropButton
from calendly_desktop.toolkit.segmented import Segmented
from calendly_desktop.toolkit.text import PlainLabel


class Ui_LinkBatch(object):
    def setupUi(self, LinkBatch):
        if not LinkBatch.objectName():
            LinkBatch.setObjectName(u"LinkBatch")
        self.batch_layout = QVBoxLayout(LinkBatch)
        self.batch_layout.setSpacing(8)
        self.batch_layout.setObjectName(u"batch_layout")
        self.batch_layout.setContentsMargins(16, 12, 16, 12)
        self.upper_area = QScrollArea(LinkBatch)
        self.upper_area.setObjectName(u"upper_area")
        self.upper_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.upper_area.setFrameShape(QFrame.Shape.NoFrame)
        self.upper_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.upper_area.setWidgetResizable(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.upper_area.sizePolicy().hasHeightForWidth())
        self.upper_area.setSizePolicy(sizePolicy)
        self.upper = QWidget()
        self.upper.setObjectName(u"upper")
        self.upper_layout = QVBoxLayout(self.upper)
        self.upper_layout.setSpacing(8)
        self.upper_layout.setObjectName(u"upper_layout")
        self.upper_layout.setContentsMargins(0, 0, 0, 0)
        self.strip = QWidget(self.upper)
        self.strip.setObjectName(u"strip")
        self.type_button = DropButton(self.strip)
        self.type_button.setObjectName(u"type_button")
        self.type_button.setAutoDefault(False)
        self.tags_button = DropButton(self.strip)
        self.tags_button.setObjectName(u"tags_button")
        self.tags_button.setAutoDefault(False)
        self.kinds = Segmented(self.strip)
        self.kinds.setObjectName(u"kinds")
        self.two_names = QCheckBox(self.strip)
        self.two_names.setObjectName(u"two_names")

        self.upper_layout.addWidget(self.strip)

        self.source_bar = QWidget(self.upper)
        self.source_bar.setObjectName(u"source_bar")
        self.paste_button = QPushButton(self.source_bar)
        self.paste_button.setObjectName(u"paste_button")
        self.paste_button.setAutoDefault(False)
        self.open_button = QPushButton(self.source_bar)
        self.open_button.setObjectName(u"open_button")
        self.open_button.setAutoDefault(False)
        self.more_button = QToolButton(self.source_bar)
        self.more_button.setObjectName(u"more_button")
        self.more_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.source_name = PlainLabel(self.source_bar)
        self.source_name.setObjectName(u"source_name")
        self.sheet_row = QWidget(self.source_bar)
        self.sheet_row.setObjectName(u"sheet_row")
        self.sheet_layout = QHBoxLayout(self.sheet_row)
        self.sheet_layout.setSpacing(4)
        self.sheet_layout.setObjectName(u"sheet_layout")
        self.sheet_layout.setContentsMargins(0, 0, 0, 0)
        self.sheet_label = QLabel(self.sheet_row)
        self.sheet_label.setObjectName(u"sheet_label")

        self.sheet_layout.addWidget(self.sheet_label)

        self.sheet = QComboBox(self.sheet_row)
        self.sheet.setObjectName(u"sheet")
        self.sheet.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sheet.setMinimumContentsLength(10)

        self.sheet_layout.addWidget(self.sheet)

        self.has_heading = QCheckBox(self.source_bar)
        self.has_heading.setObjectName(u"has_heading")

        self.upper_layout.addWidget(self.source_bar)

        self.source_note = PlainLabel(self.upper)
        self.source_note.setObjectName(u"source_note")
        self.source_note.setWordWrap(True)

        self.upper_layout.addWidget(self.source_note)

        self.states = QStackedWidget(self.upper)
        self.states.setObjectName(u"states")
        sizePolicy.setHeightForWidth(self.states.sizePolicy().hasHeightForWidth())
        self.states.setSizePolicy(sizePolicy)
        self.table_page = QWidget()
        self.table_page.setObjectName(u"table_page")
        self.table_layout = QVBoxLayout(self.table_page)
        self.table_layout.setSpacing(4)
        self.table_layout.setObjectName(u"table_layout")
        self.table_layout.setContentsMargins(0, 0, 0, 0)
        self.states.addWidget(self.table_page)

        self.upper_layout.addWidget(self.states)

        self.detail_place = QWidget(self.upper)
        self.detail_place.setObjectName(u"detail_place")
        self.detail_layout = QVBoxLayout(self.detail_place)
        self.detail_layout.setSpacing(0)
        self.detail_layout.setObjectName(u"detail_layout")
        self.detail_layout.setContentsMargins(0, 0, 0, 0)

        self.upper_layout.addWidget(self.detail_place)

        self.busy_bar = QWidget(self.upper)
        self.busy_bar.setObjectName(u"busy_bar")
        self.busy_layout = QHBoxLayout(self.busy_bar)
        self.busy_layout.setSpacing(8)
        self.busy_layout.setObjectName(u"busy_layout")
        self.busy_layout.setContentsMargins(0, 0, 0, 0)
        self.busy_text = PlainLabel(self.busy_bar)
        self.busy_text.setObjectName(u"busy_text")

        self.busy_layout.addWidget(self.busy_text)

        self.busy_progress = QProgressBar(self.busy_bar)
        self.busy_progress.setObjectName(u"busy_progress")
        self.busy_progress.setTextVisible(False)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.busy_progress.sizePolicy().hasHeightForWidth())
        self.busy_progress.setSizePolicy(sizePolicy1)

        self.busy_layout.addWidget(self.busy_progress)

        self.busy_stop = QPushButton(self.busy_bar)
        self.busy_stop.setObjectName(u"busy_stop")
        self.busy_stop.setAutoDefault(False)

        self.busy_layout.addWidget(self.busy_stop)


        self.upper_layout.addWidget(self.busy_bar)

        self.job_bar = QFrame(self.upper)
        self.job_bar.setObjectName(u"job_bar")
        self.job_layout = QVBoxLayout(self.job_bar)
        self.job_layout.setSpacing(4)
        self.job_layout.setObjectName(u"job_layout")
        self.job_layout.setContentsMargins(12, 8, 12, 8)
        self.job_head = QHBoxLayout()
        self.job_head.setSpacing(8)
        self.job_head.setObjectName(u"job_head")
        self.job_text = PlainLabel(self.job_bar)
        self.job_text.setObjectName(u"job_text")
        self.job_text.setWordWrap(True)
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(1)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.job_text.sizePolicy().hasHeightForWidth())
        self.job_text.setSizePolicy(sizePolicy2)

        self.job_head.addWidget(self.job_text)

        self.job_pause = QPushButton(self.job_bar)
        self.job_pause.setObjectName(u"job_pause")
        self.job_pause.setAutoDefault(False)

        self.job_head.addWidget(self.job_pause)

        self.job_go_on = QPushButton(self.job_bar)
        self.job_go_on.setObjectName(u"job_go_on")
        self.job_go_on.setAutoDefault(False)

        self.job_head.addWidget(self.job_go_on)

        self.job_again = QPushButton(self.job_bar)
        self.job_again.setObjectName(u"job_again")
        self.job_again.setAutoDefault(False)

        self.job_head.addWidget(self.job_again)

        self.job_stop = QPushButton(self.job_bar)
        self.job_stop.setObjectName(u"job_stop")
        self.job_stop.setAutoDefault(False)

        self.job_head.addWidget(self.job_stop)


        self.job_layout.addLayout(self.job_head)

        self.job_progress = QProgressBar(self.job_bar)
        self.job_progress.setObjectName(u"job_progress")
        self.job_progress.setTextVisible(False)

        self.job_layout.addWidget(self.job_progress)

        self.job_note = PlainLabel(self.job_bar)
        self.job_note.setObjectName(u"job_note")
        self.job_note.setWordWrap(True)

        self.job_layout.addWidget(self.job_note)


        self.upper_layout.addWidget(self.job_bar)

        self.facts = AccountLabel(self.upper)
        self.facts.setObjectName(u"facts")
        self.facts.setWordWrap(True)

        self.upper_layout.addWidget(self.facts)

        self.foot = QWidget(self.upper)
        self.foot.setObjectName(u"foot")
        self.foot_layout = QHBoxLayout(self.foot)
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(0, 0, 0, 0)
        self.foot_left = QWidget(self.foot)
        self.foot_left.setObjectName(u"foot_left")
        sizePolicy2.setHeightForWidth(self.foot_left.sizePolicy().hasHeightForWidth())
        self.foot_left.setSizePolicy(sizePolicy2)
        self.summary = PlainLabel(self.foot_left)
        self.summary.setObjectName(u"summary")
        self.resume = QPushButton(self.foot_left)
        self.resume.setObjectName(u"resume")
        self.resume.setAutoDefault(False)
        self.next_problem = QPushButton(self.foot_left)
        self.next_problem.setObjectName(u"next_problem")
        self.next_problem.setAutoDefault(False)
        self.only_problems = QCheckBox(self.foot_left)
        self.only_problems.setObjectName(u"only_problems")

        self.foot_layout.addWidget(self.foot_left)

        self.foot_right = QWidget(self.foot)
        self.foot_right.setObjectName(u"foot_right")
        self.foot_right_layout = QHBoxLayout(self.foot_right)
        self.foot_right_layout.setSpacing(8)
        self.foot_right_layout.setObjectName(u"foot_right_layout")
        self.foot_right_layout.setContentsMargins(0, 0, 0, 0)
        self.copy_button = QPushButton(self.foot_right)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setAutoDefault(False)

        self.foot_right_layout.addWidget(self.copy_button)

        self.save_button = QPushButton(self.foot_right)
        self.save_button.setObjectName(u"save_button")
        self.save_button.setAutoDefault(False)

        self.foot_right_layout.addWidget(self.save_button)

        self.make_button = QPushButton(self.foot_right)
        self.make_button.setObjectName(u"make_button")
        self.make_button.setAutoDefault(False)

        self.foot_right_layout.addWidget(self.make_button)


        self.foot_layout.addWidget(self.foot_right)


        self.upper_layout.addWidget(self.foot)

        self.upper_area.setWidget(self.upper)

        self.batch_layout.addWidget(self.upper_area)

#if QT_CONFIG(shortcut)
        self.sheet_label.setBuddy(self.sheet)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.type_button, self.tags_button)
        QWidget.setTabOrder(self.tags_button, self.kinds)
        QWidget.setTabOrder(self.kinds, self.two_names)
        QWidget.setTabOrder(self.two_names, self.paste_button)
        QWidget.setTabOrder(self.paste_button, self.open_button)
        QWidget.setTabOrder(self.open_button, self.more_button)
        QWidget.setTabOrder(self.more_button, self.sheet)
        QWidget.setTabOrder(self.sheet, self.has_heading)
        QWidget.setTabOrder(self.has_heading, self.busy_stop)
        QWidget.setTabOrder(self.busy_stop, self.job_pause)
        QWidget.setTabOrder(self.job_pause, self.job_go_on)
        QWidget.setTabOrder(self.job_go_on, self.job_again)
        QWidget.setTabOrder(self.job_again, self.job_stop)
        QWidget.setTabOrder(self.job_stop, self.resume)
        QWidget.setTabOrder(self.resume, self.next_problem)
        QWidget.setTabOrder(self.next_problem, self.only_problems)
        QWidget.setTabOrder(self.only_problems, self.copy_button)
        QWidget.setTabOrder(self.copy_button, self.save_button)
        QWidget.setTabOrder(self.save_button, self.make_button)

        self.retranslateUi(LinkBatch)

        QMetaObject.connectSlotsByName(LinkBatch)
    # setupUi

    def retranslateUi(self, LinkBatch):
#if QT_CONFIG(accessibility)
        self.upper_area.setAccessibleName(QCoreApplication.translate("LinkBatch", u"Many links at once", None))
#endif // QT_CONFIG(accessibility)
        self.type_button.setText(QCoreApplication.translate("LinkBatch", u"Choose an event type", None))
        self.tags_button.setText(QCoreApplication.translate("LinkBatch", u"No tags", None))
#if QT_CONFIG(accessibility)
        self.kinds.setAccessibleName(QCoreApplication.translate("LinkBatch", u"Kind of links", None))
#endif // QT_CONFIG(accessibility)
        self.two_names.setText(QCoreApplication.translate("LinkBatch", u"First and last name apart", None))
#if QT_CONFIG(accessibility)
        self.two_names.setAccessibleName(QCoreApplication.translate("LinkBatch", u"First and last name apart", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.two_names.setToolTip(QCoreApplication.translate("LinkBatch", u"Calendly does not say how the form asks. Tick it if it has two name fields.", None))
#endif // QT_CONFIG(tooltip)
        self.paste_button.setText(QCoreApplication.translate("LinkBatch", u"Paste &table", None))
#if QT_CONFIG(accessibility)
        self.paste_button.setAccessibleName(QCoreApplication.translate("LinkBatch", u"Paste table", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.paste_button.setToolTip(QCoreApplication.translate("LinkBatch", u"Takes the cells that were copied in Excel, Sheets or an e-mail", None))
#endif // QT_CONFIG(tooltip)
        self.open_button.setText(QCoreApplication.translate("LinkBatch", u"&Open spreadsheet\u2026", None))
#if QT_CONFIG(accessibility)
        self.open_button.setAccessibleName(QCoreApplication.translate("LinkBatch", u"Open spreadsheet", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.more_button.setAccessibleName(QCoreApplication.translate("LinkBatch", u"More about the table", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.more_button.setToolTip(QCoreApplication.translate("LinkBatch", u"Rows, columns, undo, a new table", None))
#endif // QT_CONFIG(tooltip)
        self.sheet_label.setText(QCoreApplication.translate("LinkBatch", u"Sheet", None))
#if QT_CONFIG(accessibility)
        self.sheet.setAccessibleName(QCoreApplication.translate("LinkBatch", u"Sheet", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.sheet.setAccessibleDescription(QCoreApplication.translate("LinkBatch", u"Sheet of the workbook", None))
#endif // QT_CONFIG(accessibility)
        self.has_heading.setText(QCoreApplication.translate("LinkBatch", u"First row is a headin&g", None))
#if QT_CONFIG(accessibility)
        self.has_heading.setAccessibleName(QCoreApplication.translate("LinkBatch", u"First row is a heading", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.busy_progress.setAccessibleName(QCoreApplication.translate("LinkBatch", u"Progress", None))
#endif // QT_CONFIG(accessibility)
        self.busy_stop.setText(QCoreApplication.translate("LinkBatch", u"Stop", None))
#if QT_CONFIG(accessibility)
        self.busy_stop.setAccessibleName(QCoreApplication.translate("LinkBatch", u"Stop", None))
#endif // QT_CONFIG(accessibility)
        self.job_pause.setText(QCoreApplication.translate("LinkBatch", u"Pa&use", None))
#if QT_CONFIG(accessibility)
        self.job_pause.setAccessibleName(QCoreApplication.translate("LinkBatch", u"Pause making links", None))
#endif // QT_CONFIG(accessibility)
        self.job_go_on.setText(QCoreApplication.translate("LinkBatch", u"Go o&n", None))
#if QT_CONFIG(accessibility)
        self.job_go_on.setAccessibleName(QCoreApplication.translate("LinkBatch", u"Go on making links", None))
#endif // QT_CONFIG(accessibility)
        self.job_again.setText(QCoreApplication.translate("LinkBatch", u"Make the uncertain ones &again\u2026", None))
#if QT_CONFIG(accessibility)
        self.job_again.setAccessibleName(QCoreApplication.translate("LinkBatch", u"Make the uncertain ones again, the links that may be there", None))
#endif // QT_CONFIG(accessibility)
        self.job_stop.setText(QCoreApplication.translate("LinkBatch", u"Stop for goo&d\u2026", None))
#if QT_CONFIG(accessibility)
        self.job_stop.setAccessibleName(QCoreApplication.translate("LinkBatch", u"Stop for good: make no more links", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.job_progress.setAccessibleName(QCoreApplication.translate("LinkBatch", u"Links made", None))
#endif // QT_CONFIG(accessibility)
        self.resume.setText(QCoreApplication.translate("LinkBatch", u"Go on", None))
#if QT_CONFIG(accessibility)
        self.resume.setAccessibleName(QCoreApplication.translate("LinkBatch", u"Go on working out the links", None))
#endif // QT_CONFIG(accessibility)
        self.next_problem.setText(QCoreApplication.translate("LinkBatch", u"Ne&xt problem", None))
#if QT_CONFIG(accessibility)
        self.next_problem.setAccessibleName(QCoreApplication.translate("LinkBatch", u"Go to the next problem", None))
#endif // QT_CONFIG(accessibility)
        self.only_problems.setText(QCoreApplication.translate("LinkBatch", u"Only rows with proble&ms", None))
#if QT_CONFIG(accessibility)
        self.only_problems.setAccessibleName(QCoreApplication.translate("LinkBatch", u"Show only rows with problems", None))
#endif // QT_CONFIG(accessibility)
        self.copy_button.setText(QCoreApplication.translate("LinkBatch", u"&Copy", None))
#if QT_CONFIG(accessibility)
        self.copy_button.setAccessibleName(QCoreApplication.translate("LinkBatch", u"Copy links or the table", None))
#endif // QT_CONFIG(accessibility)
        self.save_button.setText(QCoreApplication.translate("LinkBatch", u"&Save\u2026", None))
#if QT_CONFIG(accessibility)
        self.save_button.setAccessibleName(QCoreApplication.translate("LinkBatch", u"Save the table with the links", None))
#endif // QT_CONFIG(accessibility)
        self.make_button.setText(QCoreApplication.translate("LinkBatch", u"Make &links", None))
        pass
    # retranslateUi
