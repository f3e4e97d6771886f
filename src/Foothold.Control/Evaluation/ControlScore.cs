namespace Foothold.Control;

/// <summary>How well answers agree with a known truth, day by day.</summary>
/// <param name="Accuracy">The share of place-days with the right state.</param>
/// <param name="AccuracyWhereChanging">The same over places that ever change.</param>
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

    /// <summary>Scores answers against the truth.</summary>
    /// <param name="truth">place x day -> the true state, an index into the probabilities.</param>
    /// <param name="answers">place x day -> a probability for each state.</param>
    public static ControlScore Of(IReadOnlyList<int[]> truth, IReadOnlyList<double[][]> answers)
    {
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(answers);
        var (days, right, changingDays, changingRight) = (0, 0, 0, 0);
        var (brier, log) = (0.0, 0.0);
        var said = new double[Bins];
        var seen = new int[Bins];
        var counted = new int[Bins];
        var (lasting, labelChanges, trueChanges) = (0, 0, 0);
        var errors = new List<int>();
        for (var place = 0; place < truth.Count; place++)
        {
            var labels = answers[place].Select(answer => StateSpace.Leading(answer)).ToArray();
            var changing = truth[place].Distinct().Count() > 1;
            for (var day = 0; day < labels.Length; day++)
            {
                var answer = answers[place][day];
                var hit = labels[day] == truth[place][day] ? 1 : 0;
                days++;
                right += hit;
                changingDays += changing ? 1 : 0;
                changingRight += changing ? hit : 0;
                brier += answer.Select((share, state) => Math.Pow(share - (state == truth[place][day] ? 1 : 0), 2)).Sum();
                log -= Math.Log(Math.Max(answer[truth[place][day]], 1e-6));
                var bin = Math.Min((int)(answer[labels[day]] * Bins), Bins - 1);
                said[bin] += answer[labels[day]];
                seen[bin] += hit;
                counted[bin]++;
            }

            labelChanges += Changes(labels).Count();
            foreach (var change in Changes(truth[place]))
            {
                trueChanges++;
                var length = truth[place].Skip(change).TakeWhile(state => state == truth[place][change]).Count();
                if (length >= Lasting)
                {
                    lasting++;
                    var shown = Array.FindIndex(labels, change, Math.Min(Window, labels.Length - change), label => label == truth[place][change]);
                    if (shown >= 0)
                    {
                        errors.Add(shown - change);
                    }
                }
            }
        }

        errors.Sort();
        return new ControlScore(
            (double)right / days,
            (double)changingRight / Math.Max(changingDays, 1),
            brier / days,
            log / days,
            Enumerable.Range(0, Bins).Sum(bin => Math.Abs(said[bin] - seen[bin])) / days,
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
            scores.Average(score => score.Brier),
            scores.Average(score => score.LogScore),
            scores.Average(score => score.CalibrationError),
            scores.Average(score => score.Shown),
            scores.Average(score => score.MedianDateError),
            scores.Average(score => score.LabelChanges),
            scores.Average(score => score.TrueChanges));
    }

    static IEnumerable<int> Changes(int[] states)
    {
        for (var day = 1; day < states.Length; day++)
        {
            if (states[day] != states[day - 1])
            {
                yield return day;
            }
        }
    }
}
