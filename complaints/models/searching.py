"""The words by which officers find an aduan again."""

from django.db import models

from complaints.models.cases import Complaint


class ComplaintWord(models.Model):
    """A word (its stem) that an aduan contains; written and asked by `complaints.searching`.

    A table of words, because it is the one index of texts that both databases have. The words go
    with their aduan; retention empties them with the story.
    """

    complaint = models.ForeignKey(
        Complaint, models.CASCADE, related_name="words", db_index=False, verbose_name="aduan"
    )
    word = models.CharField("kata", max_length=40)

    class Meta:
        verbose_name = "kata aduan"
        verbose_name_plural = "kata aduan"
        indexes = [models.Index(fields=["word", "complaint"], name="complaints_word")]
        constraints = [
            # Also the index by which the words of one aduan are found and deleted.
            models.UniqueConstraint(fields=["complaint", "word"], name="complaints_word_unique")
        ]

    def __str__(self) -> str:
        return self.word
