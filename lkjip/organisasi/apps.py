from django.apps import AppConfig


class OrganisasiConfig(AppConfig):
    name = "lkjip.organisasi"
    label = "organisasi"
    verbose_name = "Organisasi"
