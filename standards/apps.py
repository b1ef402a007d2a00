from django.apps import AppConfig


class StandardsConfig(AppConfig):
    name = "standards"
    verbose_name = "Standar pelayanan"

    def ready(self) -> None:
        from standards import signals

        signals.connect()
