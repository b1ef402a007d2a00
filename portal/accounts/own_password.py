"""Choosing one's own password: in place of an old one, or of one that somebody else had set."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import PasswordChangeForm, SetPasswordForm
from django.contrib.auth.views import PasswordChangeView
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView

from portal.accounts import lent_passwords, throttling
from portal.accounts.door import owes_second_step, person_of
from portal.accounts.onwards import Onwards
from portal.models import SecurityAct


class NewPasswordForm(SetPasswordForm):  # type: ignore[type-arg]
    """Twice the new password, which is not the one before."""

    use_required_attribute = False
    error_messages = {"password_mismatch": "Kedua kata sandi baru tidak sama"}
    same = "Kata sandi baru sama dengan yang lama; pilih yang lain"

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(user, *args, **kwargs)
        new, again = self.fields["new_password1"], self.fields["new_password2"]
        new.label, again.label = "Kata sandi baru", "Sekali lagi"
        new.error_messages["required"] = "Isi kata sandi baru"
        again.error_messages["required"] = "Isi kata sandi baru sekali lagi"
        new.help_text = (
            "Paling sedikit 12 huruf; beberapa kata yang tidak berkaitan mudah diingat dan sulit "
            "ditebak. Jangan nama Anda, kantor, Biro, atau daerah ini."
        )
        again.help_text = ""

    def clean_new_password1(self) -> str:
        """Another one than before: that of whoever lent it must not stay."""
        new: str = self.cleaned_data["new_password1"]
        if self.user.check_password(new):
            raise ValidationError(self.same)
        return new

    def save(self, commit: bool = True) -> Any:
        """From here on the password is its owner's."""
        self.user.password_lent_at = None
        return super().save(commit)


class PasswordForm(NewPasswordForm, PasswordChangeForm):
    """The old password, which counts as an attempt, and twice the new one."""

    error_messages = {
        **NewPasswordForm.error_messages,
        "password_incorrect": "Kata sandi lama tidak cocok",
    }

    def __init__(self, user: Any, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(user, *args, **kwargs)
        self._request = request
        old = self.fields["old_password"]
        old.label = "Kata sandi lama"
        old.error_messages["required"] = "Isi kata sandi lama"
        del old.widget.attrs["autofocus"]

    def clean_old_password(self) -> str:
        """Whoever found an open desk shall not guess here what the sign-in page refuses."""
        tried = throttling.password_of(self.user.get_username(), self._request)
        return throttling.judged(self, tried, super().clean_old_password)


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


@method_decorator([login_not_required, never_cache, sensitive_post_parameters()], name="dispatch")
class ChooseOwn(Onwards, FormView):  # type: ignore[type-arg]
    """/masuk/sandi-baru/: for whoever signed in with a password that somebody else had set."""

    form_class = NewPasswordForm
    template_name = "portal/own_password.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Everybody else is led to where they belong."""
        self.person = person_of(request)
        if not self.person.is_authenticated:
            return redirect(self.by_way_of("sign_in"))
        if owes_second_step(self.person):
            return redirect(self.by_way_of("sign_in_code"))
        if not lent_passwords.is_lent(self.person):
            return redirect(self.get_success_url())
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        """The form knows whose password it sets."""
        return {**super().get_form_kwargs(), "user": self.person}

    def form_valid(self, form: Any) -> HttpResponse:
        """On to work, under a new key; every other session of the account has ended."""
        user = form.save()
        self.request.user = user
        update_session_auth_hash(self.request, user)
        messages.success(self.request, "Kata sandi Anda sendiri disimpan.")
        return redirect(self.get_success_url())

    def form_invalid(self, form: Any) -> HttpResponse:
        """422, like every form that was refused."""
        return self.render_to_response(self.get_context_data(form=form), status=422)
