"""Where staff sign in and out; citizens need no account."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, LogoutView
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.decorators import method_decorator

from portal.accounts import lent_passwords, second_factor, security_log, throttling
from portal.accounts.door import owes_second_step, person_of
from portal.accounts.onwards import Onwards
from portal.models import SecurityAct


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

    def confirm_login_allowed(self, user: Any) -> None:
        """Asked only once the password was right: so it may say that it is over."""
        super().confirm_login_allowed(user)
        if lent_passwords.is_over(user, at=timezone.now()):
            raise ValidationError(lent_passwords.IS_OVER, code="over")

    def clean(self) -> dict[str, Any]:
        """Judge name and password once both are there; each time counts as an attempt."""
        if self.errors or self.request is None:
            return self.cleaned_data
        tried = throttling.password_of(self.cleaned_data["username"], self.request)
        with throttling.one_try(tried):
            return super().clean()


@method_decorator(login_not_required, name="dispatch")
class SignIn(Onwards, LoginView):
    """/masuk/: on to `next`, which may lead to no other site; else to the desk or the workshop.

    Whoever is in already comes here from a page of the admin that is not theirs, and is told so.
    """

    form_class = SignInForm
    template_name = "portal/sign_in.html"

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """422, like every form that was refused; 429 when it is too early for another try."""
        name = str(form.data.get("username", ""))
        throttling.note(form, SecurityAct.PASSWORD_REFUSED, self.request, name=name)
        page = self.get_context_data(form=form)
        return self.render_to_response(page, **throttling.refusal(form))

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Whoever still owes a step is asked for it instead of the password again."""
        person = person_of(request)
        if request.method == "GET" and owes_second_step(person):
            return redirect(self.by_way_of("sign_in_code"))
        if request.method == "GET" and lent_passwords.is_lent(person):
            return redirect(self.by_way_of("own_password"))
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """In, or on to the second step."""
        user, name = form.get_user(), form.cleaned_data["username"]
        if not second_factor.is_asked_of(user):
            security_log.record(SecurityAct.SIGNED_IN, self.request, user=user, name=name)
        return super().form_valid(form)

    def get_success_url(self) -> str:
        """By way of the next step, for whom there is one."""
        if second_factor.is_asked_of(self.request.user):
            return self.by_way_of("sign_in_code")
        if lent_passwords.is_lent(self.request.user):
            return self.by_way_of("own_password")
        return super().get_success_url()


@method_decorator(login_not_required, name="dispatch")
class SignOut(LogoutView):
    """/keluar/: open, so that whoever owes the second step can leave, too."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Out, and the browser forgets what it kept of our pages (by HTTPS only)."""
        response = super().post(request, *args, **kwargs)
        response["Clear-Site-Data"] = '"cache", "storage"'
        return response
