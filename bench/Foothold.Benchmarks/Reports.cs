using System.Text;

namespace Foothold.Benchmarks;

/// <summary>Writes mixed reports of invented fighting, the same every time.</summary>
static class Reports
{
    static readonly string[] Forces = ["government forces", "the insurgents", "Northern Front fighters", "a convoy of the 3rd Brigade", "local militias", "the army"];
    static readonly string[] Deeds = ["captured", "were driven out of", "shelled", "withdrew from", "retook", "closed in on", "had been holding"];
    static readonly string[] Places = ["Garmab", "the bazaar of Tal Zari", "two villages near the river", "Wadi Sahl District", "the road to Kharand"];
    static readonly string[] Times = ["on Sunday", "overnight", "last week", "in 2007", "after a two-day battle", "at 6 a.m. on Friday"];
    static readonly string[] Sources = ["a provincial council member said", "Brig. Gen. Omid Karwan told reporters", "residents said by phone", "the ministry's spokesman confirmed"];
    static readonly string[] Tails =
        ["At least 40 fighters were killed, 12 of them foreigners.", "“We didn’t leave,” he said. “We can't.”", "The governor, who had fled earlier, denied it.", "Nobody could say who now controls the town - or what is left of it."];

    public static string Write(int length)
    {
        var text = new StringBuilder(length + 1000);
        for (var i = 0; text.Length < length; i++)
        {
            if (i % 12 == 0)
            {
                text.Append(Capital(Pick(Forces, i))).Append(" Near ").Append(Pick(Places, i * 5)).Append("\n\n");
            }

            text.Append(Capital(Pick(Forces, i * 7))).Append(' ').Append(Pick(Deeds, i * 3)).Append(' ').Append(Pick(Places, i)).Append(' ')
                .Append(Pick(Times, i * 11)).Append(i % 3 == 0 ? ", as " + Pick(Forces, i + 2) + " moved towards " + Pick(Places, i + 3) : "")
                .Append(i % 2 == 0 ? ", " + Pick(Sources, i) : "").Append(". ");
            if (i % 4 == 3)
            {
                text.Append(Pick(Tails, i / 4)).Append("\n\n");
            }
        }

        return text.ToString();
    }

    static string Pick(string[] words, int i) => words[((i * 31) + (i / words.Length)) % words.Length];

    static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
