"""The public addresses of the standards; they do not change without a redirect."""

from django.urls import path, re_path

from standards.views import (
    acts,
    biro,
    changes,
    data,
    decree_papers,
    decrees,
    matrix,
    offline,
    pledges,
    previews,
    printed,
    services,
)

app_name = "standards"

CODE = r"(?P<code>[0-9]{1,4}(?:\.[0-9]{1,6})?)"

# /layanan/
service_urls = [
    path("layanan/", services.services, name="services"),
    path("layanan/perubahan.atom", changes.feed, name="changes"),
    re_path(rf"^layanan/{CODE}/$", services.service_by_code, name="service_by_code"),
    path("layanan/<slug:biro>/<slug:slug>/", services.service, name="service"),
    path("layanan/<slug:biro>/<slug:slug>/riwayat/", services.history, name="history"),
    path("layanan/<slug:biro>/<slug:slug>/edisi/<int:number>/", services.edition, name="edition"),
    path(
        "layanan/<slug:biro>/<slug:slug>/banding/<int:before>/<int:after>/",
        services.compare,
        name="compare",
    ),
    path(
        "layanan/<slug:biro>/<slug:slug>/banding/<int:before>/<int:after>/matriks/",
        matrix.of_editions,
        name="matrix",
    ),
    path(
        "layanan/<slug:biro>/<slug:slug>/banding/<int:before>/<int:after>/matriks/matriks.docx",
        matrix.of_editions_docx,
        name="matrix_docx",
    ),
]

# /e/, on printed standards
print_urls = [path("e/<slug:code>/", printed.short_code, name="short_code")]

# /biro/
biro_urls = [
    path("biro/", biro.biro_list, name="biro_list"),
    path("biro/<slug:slug>/", biro.biro, name="biro"),
    path("biro/<slug:slug>/cetak/", biro.booklet, name="booklet"),
]

# /dasar-hukum/ and /keputusan/
law_urls = [
    path("dasar-hukum/", acts.acts, name="acts"),
    path("dasar-hukum/<slug:slug>/", acts.act, name="act"),
    path("keputusan/", decrees.decrees, name="decrees"),
    path("keputusan/<slug:slug>/", decrees.decree, name="decree"),
    path("keputusan/<slug:slug>/lampiran.docx", decree_papers.annex_docx, name="annex_docx"),
    path("keputusan/<slug:slug>/lampiran.pdf", decree_papers.annex_pdf, name="annex_pdf"),
    path("keputusan/<slug:slug>/naskah.docx", decree_papers.decree_docx, name="decree_docx"),
    path("keputusan/<slug:slug>/naskah.pdf", decree_papers.decree_pdf, name="decree_pdf"),
    path("keputusan/<slug:slug>/matriks/", matrix.of_decree, name="decree_matrix"),
    path(
        "keputusan/<slug:slug>/matriks/matriks.docx",
        matrix.of_decree_docx,
        name="decree_matrix_docx",
    ),
]

# /maklumat/
pledge_urls = [
    path("maklumat/", pledges.pledges, name="pledges"),
    path("maklumat/<slug:slug>/", pledges.pledge, name="pledge"),
]

# /data/
data_urls = [
    path("data/", data.index, name="data"),
    path("data/layanan.json", data.services, name="data_services"),
    path("data/layanan.csv", data.services_csv, name="data_csv"),
    re_path(rf"^data/layanan/{CODE}\.json$", data.service, name="data_service"),
    path("data/dasar-hukum.json", data.acts, name="data_acts"),
    path("data/keputusan.json", data.decrees, name="data_decrees"),
    path("data/cpsv-ap.jsonld", data.cpsv, name="data_cpsv"),
    path("data/standar-luring.html", offline.bundle, name="offline"),
    path("data/cari.json", data.search, name="data_search"),
]

# /pratinjau/
preview_urls = [path("pratinjau/<str:token>/", previews.preview, name="preview")]

urlpatterns = [
    *service_urls,
    *print_urls,
    *biro_urls,
    *law_urls,
    *pledge_urls,
    *data_urls,
    *preview_urls,
]
