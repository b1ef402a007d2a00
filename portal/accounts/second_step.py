"""The pages between password and work: the code, and setting up the app that shows it."""

from typing import Any

import django_otp
from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from django.views.generic import FormView
from django_otp.plugins.otp_static.models import StaticDevice

from complaints.forms.fields import TextField
from portal.accounts import (
    app_secrets,
    backup_codes,
    own_sessions,
    second_factor,
    security_log,
    throttling,
)
from portal.accounts.asked_again import PasswordAgain
from portal.accounts.door import person_of
from portal.accounts.onwards import Onwards
from portal.models import SecurityAct
from standards.forms import Form

_KEY = "second_factor_key"
"""Where the session keeps the secret of an app until the app has shown that it knows it."""


class CodeForm(Form):
    """The code of the app, or one from the paper."""

    code = TextField(
        label="Kode",
        most=40,
        help_text="Enam angka di aplikasi autentikator, atau satu kode cadangan Anda.",
        error_messages={"required": "Isi kode"},
        widget=forms.TextInput(
            {"class": "pendek", "autocomplete": "one-time-code", "spellcheck": "false"}
        ),
    )
    wrong = "Kode tidak cocok, atau sudah dipakai. Tunggu kode berikutnya, lalu coba lagi"
    device: Any = None
    """What accepted the code."""

    def __init__(self, person: Any, key: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._person, self._key = person, key

    def clean(self) -> dict[str, Any]:
        """Judge the code once there is one; each time counts as an attempt."""
        if self.errors:
            return self.cleaned_data
        with throttling.one_try({second_factor.CODES_OF_ACCOUNT: str(self._person.pk)}):
            self.device = self.accepted(self._person, self.cleaned_data["code"])
            if self.device is None:
                raise ValidationError({"code": ValidationError(self.wrong, code="wrong")})
        return self.cleaned_data

    def accepted(self, person: Any, code: str) -> Any:
        """The device that accepts the code, None when there is none."""
        return second_factor.accepted(person, code)


class FirstCodeForm(CodeForm):
    """The first code of an app that was just set up."""

    wrong = (
        "Kode tidak cocok. Periksa apakah jam telepon Anda disetel otomatis, tunggu kode "
        "berikutnya, lalu coba lagi"
    )

    def __init__(self, person: Any, key: str, **kwargs: Any) -> None:
        super().__init__(person, key, **kwargs)
        self.fields["code"].label = "Kode dari aplikasi"
        self.fields["code"].help_text = "Enam angka; berganti tiap 30 detik."
        self.fields["code"].widget.attrs["inputmode"] = "numeric"

    def accepted(self, person: Any, code: str) -> Any:
        """The app, set up by this code."""
        return second_factor.set_up(person, self._key, code)


class ChosenFirstCodeForm(PasswordAgain, FirstCodeForm):
    """The same for whoever is at work already, and asks for a second step of their own accord."""

    field_order = ("code", "password")


@method_decorator([login_not_required, never_cache], name="dispatch")
class SecondStepPage(Onwards, FormView):  # type: ignore[type-arg]
    """A page for whoever gave the right password and has not done the second step."""

    key = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Everybody else is led to where they belong."""
        self.person = person_of(request)
        if not self.person.is_authenticated:
            return redirect(self.by_way_of("sign_in"))
        if not settings.SECOND_FACTOR or self.person.is_verified():
            return redirect(self.get_success_url())
        return self._elsewhere() or super().dispatch(request, *args, **kwargs)

    def _elsewhere(self) -> HttpResponseBase | None:
        """Where this person has to go instead; None when this is the right page."""
        raise NotImplementedError

    def get_form_kwargs(self) -> dict[str, Any]:
        """The form knows whose code it judges."""
        return {**super().get_form_kwargs(), "person": self.person, "key": self.key}

    def form_invalid(self, form: CodeForm) -> HttpResponse:
        """422; 429 when it is too early for another try."""
        throttling.note(form, SecurityAct.CODE_REFUSED, self.request, user=self.person, name="")
        page = self.get_context_data(form=form)
        return self.render_to_response(page, **throttling.refusal(form))

    def let_in(self, device: Any, *acts: SecurityAct) -> None:
        """From here on the session is that of the person, under a new key."""
        for act in (*acts, SecurityAct.SIGNED_IN):
            security_log.record(act, self.request, user=self.person)
        self.request.user = self.person
        django_otp.login(self.request, device)
        self.request.session.cycle_key()


class Code(SecondStepPage):
    """/masuk/kode/: at each sign-in."""

    template_name = "portal/sign_in_code.html"
    form_class = CodeForm

    def _elsewhere(self) -> HttpResponseBase | None:
        has_app = second_factor.device_of(self.person) is not None
        return None if has_app else redirect(self.by_way_of("second_factor"))

    def form_valid(self, form: CodeForm) -> HttpResponse:
        """On to work."""
        is_backup = isinstance(form.device, StaticDevice)
        self.let_in(form.device, *([SecurityAct.BACKUP_CODE_USED] if is_backup else []))
        return redirect(self.get_success_url())


class SetUp(SecondStepPage):
    """/masuk/verifikasi/: once, before the first work; ends with the backup codes."""

    template_name = "portal/second_factor.html"
    form_class = FirstCodeForm

    def _elsewhere(self) -> HttpResponseBase | None:
        if second_factor.device_of(self.person) is not None:
            return redirect(self.by_way_of("sign_in_code"))
        self.key = self.request.session.setdefault(_KEY, second_factor.new_key())
        return None

    def get_form_class(self) -> type[CodeForm]:
        """Whoever has just typed the password is not asked for it again."""
        return ChosenFirstCodeForm if self.request.user.is_authenticated else FirstCodeForm

    def get_form_kwargs(self) -> dict[str, Any]:
        """The form that judges a password knows from where it is sent."""
        given = super().get_form_kwargs()
        if self.request.user.is_authenticated:
            given |= {"owner": self.person, "request": self.request}
        return given

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the secret for the app, and whether the person has a choice."""
        return {
            **super().get_context_data(**kwargs),
            "app": app_secrets.shown(self.person, self.key),
            "is_required": second_factor.is_asked_of(self.person),
        }

    def form_valid(self, form: CodeForm) -> HttpResponse:
        """The backup codes, shown this once; wherever else a password alone came in is over."""
        del self.request.session[_KEY]
        self.let_in(form.device, SecurityAct.FACTOR_SET_UP)
        own_sessions.end_all(self.person, but=self.request.session.session_key)
        codes = backup_codes.renew(self.person)
        return _shown_once(self.request, codes, onwards=self.get_success_url(), is_first=True)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def renew_backup_codes(request: HttpRequest) -> HttpResponse:
    """/akun/kode-cadangan/: how many are left; ten new ones for the password, shown once."""
    person: Any = request.user
    if not settings.SECOND_FACTOR or second_factor.device_of(person) is None:
        return redirect("second_factor")
    sent = request.POST if request.method == "POST" else None
    form = PasswordAgain(sent, owner=person, request=request)
    if form.is_valid():
        codes = backup_codes.renew(person)
        security_log.record(SecurityAct.BACKUP_CODES_RENEWED, request, user=person)
        return _shown_once(request, codes, onwards=reverse("own_sessions"), is_first=False)
    throttling.note(form, SecurityAct.PASSWORD_REFUSED, request, user=person, name="")
    context = {"left": backup_codes.left(person), "many": backup_codes.MANY, "form": form}
    answer = throttling.refusal(form) if form.is_bound else {}
    return TemplateResponse(request, "portal/backup_codes_left.html", context, **answer)


def _shown_once(
    request: HttpRequest, codes: list[str], *, onwards: str, is_first: bool
) -> HttpResponse:
    context = {"codes": codes, "onwards": onwards, "is_first": is_first}
    return render(request, "portal/backup_codes.html", context)
