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
        "every", "each", "other", "nights", "hours", "daily", "twice", "same", "that", "then", "following", "previous", "after", "before", "Fridays", "3rd", "19th", "century",
        "within", "third", "long", "old", "now", "Ramadan", "Asad", "Hut", "Muharram", "1394", "1436", "Eid", "al-Fitr", "Ashura", "Nowruz", "Christmas", "Day", "eve", "said",
        "2013-14", "two-week", "13-14", "14/08/15", "9/11", "next", "last", "half", "the", "month",
    ];

    static readonly TimeRecogniser Recogniser = new(TrainedModel.Times());

    [Fact]
    public void Any_words_in_any_order_give_times_inside_the_text_that_do_not_overlap()
    {
        var chance = new Random(20150824);
        for (var round = 0; round < 4_000; round++)
        {
            var words = Enumerable.Range(0, chance.Next(1, 12)).Select(_ => Vocabulary[chance.Next(Vocabulary.Length)]).Where(word => word.Length > 0).DefaultIfEmpty("x").ToList();
            var text = string.Join(' ', words);
            var published = new LocalDate(2000, 2, 28).PlusDays(chance.Next(10_000));
            var times = Find(words, text, published);
            var reached = 0;
            foreach (var time in times)
            {
                Assert.True(time.Span.Start >= reached && time.Span.Length > 0, text);
                Assert.Equal(time.Text, time.Span.In(text));
                Assert.False(time.Start is { } start && time.End is { } end && end <= start, $"{text}: {time}");
                Assert.Equal(time.Kind == TimeKind.Stretch, time.Length is null);
                Assert.False(time.Kind != TimeKind.Stretch && (time.Start ?? time.End) is not null, $"{text}: {time}");
                reached = time.Span.End;
            }

            Assert.Equal(times, Find(words, text, published));
        }
    }

    [Theory]
    [InlineData("9999", "months", "later")]
    [InlineData("9999", "months", "earlier")]
    [InlineData("900", "years", "later")]
    [InlineData("900", "years", "earlier")]
    [InlineData("90", "decades", "later")]
    [InlineData("90", "decades", "earlier")]
    public void Steps_beyond_all_years_do_not_throw(params string[] step)
    {
        string[] words = ["on", "5", "May", "2015", ".", .. Enumerable.Repeat(step, 20).SelectMany(each => each)];
        Assert.NotEmpty(Find(words, string.Join(' ', words), new LocalDate(2015, 8, 24)));
    }

    [Theory]
    [InlineData(999)]
    [InlineData(9001)]
    public void A_day_far_from_any_report_is_refused(int year)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Find(["now"], "now", new LocalDate(year, 1, 1)));
    }

    [Fact]
    public void A_name_split_at_its_hyphens_reads_as_one_that_is_not()
    {
        var day = new LocalDate(2015, 8, 24);
        var split = Assert.Single(Find(["mid", "-", "July"], "mid - July", day));
        var whole = Assert.Single(Find(["mid-July"], "mid-July", day));
        Assert.Equal((whole.Start, whole.End, whole.Precision), (split.Start, split.End, split.Precision));
    }

    static IReadOnlyList<TimeExpression> Find(IReadOnlyList<string> words, string text, LocalDate published) =>
        Recogniser.Find(new ParsedText(text, [SentenceOf(words)]), published).Single();

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
