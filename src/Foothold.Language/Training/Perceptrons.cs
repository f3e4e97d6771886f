namespace Foothold.Language;

/// <summary>Steps that every perceptron here takes.</summary>
static class Perceptrons
{
    public static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }
}
