"""Where staff sign in and out; citizens need no account."""

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from complaints import access
from complaints.desk.officers import front_page
from portal.accounts import throttling
from standards import access as standards_access


class SignInForm(AuthenticationForm):
    """Name and password. Whatever was wrong, the answer is the same: it betrays no account."""

    use_required_attribute = False
    error_messages = {
        "invalid_login": "Nama pengguna atau kata sandi tidak cocok",
        "inactive": "Nama pengguna atau kata sandi tidak cocok",
    }

    def __init__(self, request: HttpRequest | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(request, *args, **kwargs)
        name, password = self.fields["username"], self.fields["password"]
        name.label, password.label = "Nama pengguna", "Kata sandi"
        name.error_messages["required"] = "Isi nama pengguna"
        password.error_messages["required"] = "Isi kata sandi"
        del name.widget.attrs["autofocus"]

    def clean(self) -> dict[str, Any]:
        """Judge name and password once both are there; each time counts as an attempt."""
        if self.errors or self.request is None:
            return self.cleaned_data
        tried = throttling.password_of(self.cleaned_data["username"], self.request)
        with throttling.one_try(tried):
            return super().clean()


class SignIn(LoginView):
    """/masuk/: on to `next`, which may lead to no other site; else to the desk or the workshop."""

    form_class = SignInForm
    template_name = "portal/sign_in.html"

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """422, like every form that was refused; 429 when it is too early for another try."""
        page = self.get_context_data(form=form)
        return self.render_to_response(page, **throttling.refusal(form))

    def get_default_redirect_url(self) -> str:
        """Whoever has a duty today goes to the desk, whoever writes or reviews to the workshop."""
        user: Any = self.request.user
        on = timezone.localdate()
        desk = front_page(access.officer(user, on=on))
        works_on_standards = standards_access.author(user, on=on).grants
        return desk or reverse("admin:workshop_start" if works_on_standards else "admin:index")
