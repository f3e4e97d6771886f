using NodaTime;
using Xunit;

namespace Foothold.Language.Tests;

public sealed class TimeRecogniserTests
{
    static readonly string[] Vocabulary =
    [
        "in", "on", "since", "until", "by", "from", "to", "between", "and", "-", "for", "the", "a", "of", "last", "next", "this", "past", "late", "early",
        "mid", "end", "week", "weeks", "month", "year", "years", "day", "days", "decade", "weekend", "two", "14", "29", "31", "2007", "2015", "1990s", "9999",
        "August", "February", "Feb.", "May", "Monday", "Friday", "ago", "now", "today", "will", "have", "fell", "summer", "fall", "first", "quarter", "half",
        "few", "several", "twenty", "one", ",", ".", "'s", "2015-02-30", "31/02/2015", "mid-July", "post-2001", "30-31", "troops", "", "–", "over", "earlier", "later",
    ];

    [Fact]
    public void Any_words_in_any_order_give_times_inside_the_text_that_do_not_overlap()
    {
        var chance = new Random(20150824);
        for (var round = 0; round < 4_000; round++)
        {
            var words = Enumerable.Range(0, chance.Next(1, 12)).Select(_ => Vocabulary[chance.Next(Vocabulary.Length)]).Where(word => word.Length > 0).DefaultIfEmpty("x").ToList();
            var text = string.Join(' ', words);
            var published = new LocalDate(2000, 2, 28).PlusDays(chance.Next(10_000));
            var times = new TimeRecogniser().Find(SentenceOf(words), text, published);
            var reached = 0;
            foreach (var time in times)
            {
                Assert.True(time.Span.Start >= reached && time.Span.Length > 0, text);
                Assert.Equal(time.Text, time.Span.In(text));
                Assert.False(time.Start is { } start && time.End is { } end && end <= start, $"{text}: {time}");
                Assert.False(time.Start is null && time.End is null, $"{text}: {time}");
                reached = time.Span.End;
            }

            Assert.Equal(times, new TimeRecogniser().Find(SentenceOf(words), text, published));
        }
    }

    [Theory]
    [InlineData(999)]
    [InlineData(9001)]
    public void A_day_far_from_any_report_is_refused(int year)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TimeRecogniser().Find(SentenceOf(["now"]), "now", new LocalDate(year, 1, 1)));
    }

    [Fact]
    public void A_name_split_at_its_hyphens_reads_as_one_that_is_not()
    {
        var day = new LocalDate(2015, 8, 24);
        var split = Assert.Single(new TimeRecogniser().Find(SentenceOf(["mid", "-", "July"]), "mid - July", day));
        var whole = Assert.Single(new TimeRecogniser().Find(SentenceOf(["mid-July"]), "mid-July", day));
        Assert.Equal((whole.Start, whole.End, whole.Precision), (split.Start, split.End, split.Precision));
    }

    static Sentence SentenceOf(IReadOnlyList<string> forms)
    {
        var words = new List<Word>();
        var at = 0;
        foreach (var form in forms)
        {
            words.Add(new Word(words.Count, new TextSpan(at, at + form.Length), form, form, UniversalTag.X, "", words.Count - 1, words.Count == 0 ? "root" : "dep"));
            at += form.Length + 1;
        }

        return new Sentence(0, new TextSpan(0, at - 1), 0, false, words);
    }
}
