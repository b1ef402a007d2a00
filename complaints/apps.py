from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    name = "complaints"
    verbose_name = "Aduan"

    def ready(self) -> None:
        from complaints import signals

        signals.connect()
