# source: ui/link_builder.ui sha256:2110535f79b491757395f04ef69e6f459c21ff7f8e4e575d39cfebd2aad8cd9c
"""The form ui/link_builder.ui, compiled; change it there."""

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class Ui_LinkBuilder(object):
    def setupUi(self, LinkBuilder):
        if not LinkBuilder.objectName():
            LinkBuilder.setObjectName(u"LinkBuilder")
        self.builder_layout = QVBoxLayout(LinkBuilder)
        self.builder_layout.setSpacing(0)
        self.builder_layout.setObjectName(u"builder_layout")
        self.builder_layout.setContentsMargins(0, 0, 0, 0)
        self.columns_area = QScrollArea(LinkBuilder)
        self.columns_area.setObjectName(u"columns_area")
        self.columns_area.setWidgetResizable(True)
        self.columns_area.setFrameShape(QFrame.Shape.NoFrame)
        self.columns_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.columns_inside = QWidget()
        self.columns_inside.setObjectName(u"columns_inside")
        self.columns_layout = QVBoxLayout(self.columns_inside)
        self.columns_layout.setSpacing(0)
        self.columns_layout.setObjectName(u"columns_layout")
        self.columns_layout.setContentsMargins(16, 12, 16, 16)
        self.columns_area.setWidget(self.columns_inside)

        self.builder_layout.addWidget(self.columns_area)


        self.retranslateUi(LinkBuilder)

        QMetaObject.connectSlotsByName(LinkBuilder)
    # setupUi

    def retranslateUi(self, LinkBuilder):
#if QT_CONFIG(accessibility)
        self.columns_area.setAccessibleName(QCoreApplication.translate("LinkBuilder", u"Build a booking link", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
