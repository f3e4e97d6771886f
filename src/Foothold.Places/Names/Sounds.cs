namespace Foothold.Places;

/// <summary>The sounds of a folded name, as Persian, Pashto and Arabic names are spelled in English.</summary>
/// <remarks>
/// Two spellings of one name share their consonant skeleton and differ, if at all, in vowels, doubled letters, a silent h,
/// or letters that stand for one sound (q and k, gh and g, w and v). <see cref="Likeness"/> weighs such differences
/// lightly and every other one fully, so that different places a letter apart stay apart.
/// </remarks>
static class Sounds
{
    const int Longest = 64;

    // Digraphs are one sound; capitals stand for them.
    const char Kh = 'X', Gh = 'G', Sh = 'S', Ch = 'C', Zh = 'Z', Th = 'T', Dh = 'D';

    /// <summary>The consonants that every spelling keeps: no vowels, no h, w and y only at the start, doubles once, q as k.</summary>
    public static string Skeleton(ReadOnlySpan<char> folded)
    {
        Span<char> skeleton = stackalloc char[Math.Min(folded.Length, Longest)];
        var length = 0;
        for (var i = 0; i < folded.Length && length < skeleton.Length; i++)
        {
            var c = folded[i] switch
            {
                'q' => 'k',
                'v' => 'w',
                't' when i + 1 < folded.Length && folded[i + 1] == 'c' => '\0', // "tch"
                'd' when i + 1 < folded.Length && folded[i + 1] == 'j' => '\0', // "dj"
                var other => other,
            };
            var skipped = c is 'a' or 'e' or 'i' or 'o' or 'u' or 'h' or '\0' || (c is 'w' or 'y' && i > 0);
            var doubled = i > 0 && c == folded[i - 1];
            if (!skipped && !doubled)
            {
                skeleton[length++] = c;
            }
        }

        return new string(skeleton[..length]);
    }

    /// <summary>How alike two folded names sound, from 0 to 1; 1 only for equal sounds.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <param name="least">Under which the answer may be 0 as soon as that is sure.</param>
    public static double Likeness(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double least = 0)
    {
        Span<char> first = stackalloc char[Longest];
        Span<char> second = stackalloc char[Longest];
        first = first[..Read(left, first)];
        second = second[..Read(right, second)];
        var longest = Math.Max(first.Length, second.Length);
        return longest == 0 ? 0 : Math.Max(0, 1 - (Distance(first, second, (1 - least) * longest) / longest));
    }

    /// <summary>How many sounds a folded name has.</summary>
    public static int Count(ReadOnlySpan<char> folded)
    {
        Span<char> sounds = stackalloc char[Longest];
        return Read(folded, sounds);
    }

    static int Read(ReadOnlySpan<char> folded, Span<char> sounds)
    {
        var length = 0;
        for (var i = 0; i < folded.Length && length < sounds.Length; i++)
        {
            var next = i + 1 < folded.Length ? folded[i + 1] : '\0';
            var (sound, used) = (folded[i], next) switch
            {
                ('k', 'h') => (Kh, 2),
                ('g', 'h') => (Gh, 2),
                ('s', 'h') => (Sh, 2),
                ('c', 'h') => (Ch, 2),
                ('z', 'h') => (Zh, 2),
                ('t', 'h') => (Th, 2),
                ('d', 'h') => (Dh, 2),
                ('p', 'h') => ('f', 2),
                ('d', 'j') => ('j', 2),
                ('t', 'c') => ('\0', 1),
                ('c', 'k') => ('k', 2),
                var (c, _) => (c, 1),
            };
            if (sound != '\0')
            {
                sounds[length++] = sound;
            }

            i += used - 1;
        }

        return length;
    }

    // Weighted edit distance by rows; the tables are at most Longest squared.
    static double Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double most)
    {
        Span<double> above = stackalloc double[Longest + 1];
        Span<double> row = stackalloc double[Longest + 1];
        above[0] = 0;
        for (var j = 0; j < right.Length; j++)
        {
            above[j + 1] = above[j] + Loss(right, j);
        }

        for (var i = 0; i < left.Length; i++)
        {
            row[0] = above[0] + Loss(left, i);
            var nearest = row[0];
            for (var j = 0; j < right.Length; j++)
            {
                row[j + 1] = Math.Min(
                    above[j] + Change(left[i], right[j]),
                    Math.Min(above[j + 1] + Loss(left, i), row[j] + Loss(right, j)));
                nearest = Math.Min(nearest, row[j + 1]);
            }

            if (nearest > most)
            {
                return double.PositiveInfinity;
            }

            var swap = above;
            above = row;
            row = swap;
        }

        return above[right.Length];
    }

    // What leaving out one sound costs.
    static double Loss(ReadOnlySpan<char> sounds, int index)
    {
        var sound = sounds[index];
        var before = index > 0 ? sounds[index - 1] : '\0';
        return sound switch
        {
            _ when sound == before => 0.05,
            'h' when index == sounds.Length - 1 => 0.05,
            'h' when index > 0 => 0.35,
            'w' or 'y' when IsVowel(before) => 0.2,
            _ when IsVowel(sound) && (index == 0 || index == sounds.Length - 1) => 0.45,
            'i' or 'e' => 0.25,
            _ when IsVowel(sound) => 0.3,
            _ => 1,
        };
    }

    // What writing one sound for another costs.
    static double Change(char left, char right)
    {
        if (left == right)
        {
            return 0;
        }

        var (low, high) = left < right ? (left, right) : (right, left);
        return (low, high) switch
        {
            ('k', 'q') or ('G', 'g') or ('v', 'w') or ('T', 't') or ('D', 'd') => 0.05,
            ('e', 'i') or ('o', 'u') or ('i', 'y') or ('e', 'y') or ('u', 'w') or ('o', 'w') or ('Z', 'j') or ('u', 'v') => 0.15,
            ('a', 'e') => 0.2,
            ('X', 'k') or ('G', 'q') => 0.25,
            ('a', 'o') => 0.3,
            ('S', 's') or ('Z', 'z') or ('D', 'z') or ('T', 's') or ('X', 'q') => 0.35,
            ('X', 'h') or ('b', 'p') or ('d', 't') or ('b', 'v') => 0.5,
            _ when IsVowel(low) && IsVowel(high) => 0.45,
            _ => 1,
        };
    }

    static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
