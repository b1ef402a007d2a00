"""The pages about one's own account: the sessions, and the password."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.forms import PasswordChangeForm
from django.contrib.auth.views import PasswordChangeView
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from portal.accounts import own_sessions, second_factor, security_log, throttling
from portal.accounts.onwards import workplaces
from portal.models import SecurityAct


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sessions(request: HttpRequest) -> HttpResponse:
    """/akun/sesi/: where one is signed in; ends one session, or all others, by POST."""
    person: Any = request.user
    this = request.session.session_key
    if request.method == "POST":
        mark = request.POST.get("session", "")
        ended = own_sessions.end(person, mark) if mark else own_sessions.end_all(person, but=this)
        security_log.record(
            SecurityAct.SESSIONS_ENDED, request, user=person, detail=f"{ended} sesi"
        )
        messages.success(request, f"{ended} sesi diakhiri.")
        return redirect("own_sessions")
    context = {
        "sessions": own_sessions.shown(person, this=this),
        "workplaces": workplaces(person, on=timezone.localdate()),
        "has_app": second_factor.device_of(person) is not None,
    }
    return render(request, "portal/own_sessions.html", context)


class PasswordForm(PasswordChangeForm):
    """The old password, which counts as an attempt, and twice the new one."""

    NEW = ("new_password1", "new_password2")

    use_required_attribute = False
    error_messages = {
        **PasswordChangeForm.error_messages,
        "password_incorrect": "Kata sandi lama tidak cocok",
        "password_mismatch": "Kedua kata sandi baru tidak sama",
    }

    def __init__(self, user: Any, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(user, *args, **kwargs)
        self._request = request
        old, new, again = (self.fields[name] for name in ("old_password", *self.NEW))
        old.label, new.label, again.label = "Kata sandi lama", "Kata sandi baru", "Sekali lagi"
        old.error_messages["required"] = "Isi kata sandi lama"
        new.error_messages["required"] = "Isi kata sandi baru"
        again.error_messages["required"] = "Isi kata sandi baru sekali lagi"
        new.help_text = (
            "Paling sedikit 12 huruf; beberapa kata yang tidak berkaitan mudah diingat dan sulit "
            "ditebak. Jangan nama Anda, kantor, Biro, atau daerah ini."
        )
        again.help_text = ""
        del old.widget.attrs["autofocus"]

    def clean_old_password(self) -> str:
        """Whoever found an open desk shall not guess here what the sign-in page refuses."""
        tried = throttling.password_of(self.user.get_username(), self._request)
        try:
            with throttling.one_try(tried):
                return super().clean_old_password()
        except ValidationError as refusal:
            if refusal.code == throttling.WAIT:
                self.add_error(None, refusal)
                return ""
            raise


class ChangePassword(PasswordChangeView):
    """/akun/sandi/: afterwards every other session of the account has ended."""

    form_class = PasswordForm
    template_name = "portal/password.html"
    success_url = reverse_lazy("own_sessions")

    def get_form_kwargs(self) -> dict[str, Any]:
        """The form knows from where it is sent."""
        return {**super().get_form_kwargs(), "request": self.request}

    def form_valid(self, form: Any) -> HttpResponse:
        """On to the sessions, of which one is left."""
        messages.success(self.request, "Kata sandi diganti. Semua sesi lain diakhiri.")
        return super().form_valid(form)

    def form_invalid(self, form: Any) -> HttpResponse:
        """422; 429 when it is too early for another try."""
        user = self.request.user
        throttling.note(form, SecurityAct.PASSWORD_REFUSED, self.request, user=user, name="")
        page = self.get_context_data(form=form)
        return self.render_to_response(page, **throttling.refusal(form))
