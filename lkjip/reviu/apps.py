from django.apps import AppConfig


class ReviuConfig(AppConfig):
    name = "lkjip.reviu"
    label = "reviu"
    verbose_name = "Reviu"
