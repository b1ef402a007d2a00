"""The postings of the search where there are more services than a worker can hold in memory.

All of it is read out of the texts and can be written anew (`standards.searchable.writing`).
"""

from django.db import models

from standards.models.editions import Edition
from standards.search.exact import Kind

LONGEST_KEY = 200
"""Characters of a key; a longer one is cut, in documents and questions alike."""


class SearchIndex(models.Model):
    """That there are postings, and what is known of all documents; one row (key 1) or none.

    `lengths` and `texts`: field → the lengths of its texts added up, and how many there are.
    """

    documents = models.PositiveIntegerField("dokumen")
    lengths = models.JSONField("panjang")
    texts = models.JSONField("teks")

    class Meta:
        verbose_name = "indeks pencarian"
        verbose_name_plural = "indeks pencarian"
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="standards_searchindex_one")
        ]

    def __str__(self) -> str:
        return f"{self.documents} dokumen"


class SearchStem(models.Model):
    """A stem of any document: in how many it stands (by field), and what it tells at most.

    `surfaces` are the words it stands there as, parted by spaces; `postings` is the number of
    documents that it tells something about.
    """

    stem = models.CharField("kata dasar", max_length=60, unique=True)
    holders = models.JSONField("pemuat")
    surfaces = models.TextField("bentuk")
    worth = models.FloatField("bobot", default=0.0)
    postings = models.PositiveIntegerField("jumlah", default=0)

    class Meta:
        verbose_name = "kata dasar pencarian"
        verbose_name_plural = "kata dasar pencarian"

    def __str__(self) -> str:
        return self.stem


class SearchPosting(models.Model):
    """What one stem tells about one edition (see `standards.search.postings.Posting`)."""

    pk = models.CompositePrimaryKey("edition_id", "stem_id")
    edition = models.ForeignKey(
        Edition, models.CASCADE, related_name="+", db_index=False, verbose_name="edisi"
    )
    stem = models.ForeignKey(
        SearchStem, models.CASCADE, related_name="+", db_index=False, verbose_name="kata dasar"
    )
    strength = models.FloatField("bobot")
    named = models.BooleanField("pada nama")
    component = models.CharField("komponen", max_length=20, blank=True)
    in_component = models.FloatField("bobot pada komponen")

    class Meta:
        verbose_name = "petunjuk pencarian"
        verbose_name_plural = "petunjuk pencarian"
        indexes = [
            models.Index(fields=["stem", "-strength", "edition"], name="standards_posting_best")
        ]

    def __str__(self) -> str:
        return f"{self.stem_id} {self.edition_id}"


class SearchKey(models.Model):
    """What an edition is found by when it is named exactly, or by the whole of its name."""

    NAME = "nama"

    pk = models.CompositePrimaryKey("edition_id", "kind", "key")
    edition = models.ForeignKey(
        Edition, models.CASCADE, related_name="+", db_index=False, verbose_name="edisi"
    )
    kind = models.CharField("jenis", max_length=10, choices=[(k, k) for k in (NAME, *Kind)])
    key = models.CharField("kunci", max_length=LONGEST_KEY)

    class Meta:
        verbose_name = "kunci pencarian"
        verbose_name_plural = "kunci pencarian"
        indexes = [
            models.Index(fields=["kind", "key", "edition"], name="standards_searchkey_found")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
