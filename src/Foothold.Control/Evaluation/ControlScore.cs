namespace Foothold.Control;

/// <summary>How well answers agree with a known truth, day by day.</summary>
/// <param name="Accuracy">The share of place-days with the right state.</param>
/// <param name="AccuracyWhereChanging">The same over places that ever change.</param>
/// <param name="AccuracyNearChanges">The same over days within 7 days of a true change.</param>
/// <param name="Brier">The mean squared error summed over states; 0 is perfect.</param>
/// <param name="LogScore">The mean negative logarithm of the true state's probability; 0 is perfect.</param>
/// <param name="CalibrationError">The mean gap between said and observed, over ten bins of the leading probability.</param>
/// <param name="Shown">The share of changes lasting 14 days or more that the leading state shows within 30 days.</param>
/// <param name="MedianDateError">The days from such a change to its showing, where it shows: the median.</param>
/// <param name="LabelChanges">How often the leading state changed.</param>
/// <param name="TrueChanges">How often the truth changed.</param>
public sealed record ControlScore(
    double Accuracy,
    double AccuracyWhereChanging,
    double AccuracyNearChanges,
    double Brier,
    double LogScore,
    double CalibrationError,
    double Shown,
    double MedianDateError,
    double LabelChanges,
    double TrueChanges)
{
    const int Bins = 10;
    const int Lasting = 14;
    const int Window = 30;
    const int Near = 7;

    /// <summary>Scores answers against the truth.</summary>
    /// <param name="truth">place x day -> the true state, an index into the probabilities; -1 where it is not known, which is not scored.</param>
    /// <param name="answers">place x day -> a probability for each state.</param>
    public static ControlScore Of(IReadOnlyList<int[]> truth, IReadOnlyList<double[][]> answers)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(answers);
        var (all, changing, near) = (new Tally(), new Tally(), new Tally());
        var (brier, log) = (0.0, 0.0);
        var said = new double[Bins];
        var seen = new int[Bins];
        var (lasting, labelChanges, trueChanges) = (0, 0, 0);
        var errors = new List<int>();
        for (var place = 0; place < truth.Count; place++)
        {
            var known = truth[place];
            var labels = Array.ConvertAll(answers[place], answer => StateSpace.Leading(answer));
            var changes = Changes(known).ToList();
            var next = 0;
            for (var day = 0; day < labels.Length; day++)
            {
                if (known[day] < 0)
                {
                    continue;
                }

                var answer = answers[place][day];
                var hit = labels[day] == known[day];
                all.Add(hit);
                if (changes.Count > 0)
                {
                    changing.Add(hit);
                    for (; next < changes.Count && changes[next] + Near < day;)
                    {
                        next++;
                    }

                    if (next < changes.Count && changes[next] - Near <= day)
                    {
                        near.Add(hit);
                    }
                }

                for (var state = 0; state < answer.Length; state++)
                {
                    var gap = answer[state] - (state == known[day] ? 1 : 0);
                    brier += gap * gap;
                }

                log -= Math.Log(Math.Max(answer[known[day]], 1e-6));
                var bin = Math.Min((int)(answer[labels[day]] * Bins), Bins - 1);
                said[bin] += answer[labels[day]];
                seen[bin] += hit ? 1 : 0;
            }

            labelChanges += Changes(labels).Count();
            foreach (var change in changes)
            {
                trueChanges++;
                var length = known.Skip(change).TakeWhile(state => state == known[change]).Count();
                if (length >= Lasting)
                {
                    lasting++;
                    var shown = Array.FindIndex(labels, change, Math.Min(Window, labels.Length - change), label => label == known[change]);
                    if (shown >= 0)
                    {
                        errors.Add(shown - change);
                    }
                }
            }
        }

        errors.Sort();
        return new ControlScore(
            all.Share,
            changing.Share,
            near.Share,
            brier / Math.Max(all.Count, 1),
            log / Math.Max(all.Count, 1),
            Enumerable.Range(0, Bins).Sum(bin => Math.Abs(said[bin] - seen[bin])) / Math.Max(all.Count, 1),
            (double)errors.Count / Math.Max(lasting, 1),
            errors.Count == 0 ? double.NaN : errors[errors.Count / 2],
            labelChanges,
            trueChanges);
    }

    /// <summary>The mean of each figure over several scores.</summary>
    public static ControlScore Mean(IReadOnlyCollection<ControlScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return new ControlScore(
            scores.Average(score => score.Accuracy),
            scores.Average(score => score.AccuracyWhereChanging),
            scores.Average(score => score.AccuracyNearChanges),
            scores.Average(score => score.Brier),
            scores.Average(score => score.LogScore),
            scores.Average(score => score.CalibrationError),
            scores.Average(score => score.Shown),
            scores.Select(score => score.MedianDateError).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average(),
            scores.Average(score => score.LabelChanges),
            scores.Average(score => score.TrueChanges));
    }

    /// <summary>The days on which a state differs from that of the day before, both known.</summary>
    static IEnumerable<int> Changes(int[] states)
    {
        for (var day = 1; day < states.Length; day++)
        {
            if (states[day] != states[day - 1] && states[day] >= 0 && states[day - 1] >= 0)
            {
                yield return day;
            }
        }
    }

    struct Tally
    {
        int _hits;

        internal int Count { get; set; }

        internal readonly double Share => (double)_hits / Math.Max(Count, 1);

        internal void Add(bool hit)
        {
            Count++;
            _hits += hit ? 1 : 0;
        }
    }
}
