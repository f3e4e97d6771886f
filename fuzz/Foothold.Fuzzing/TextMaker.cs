using System.Text;

namespace Foothold.Fuzzing;

/// <summary>Makes texts that nobody would write: the same for the same seed.</summary>
/// <param name="corpus">Texts to start from; at least one.</param>
/// <param name="seed">The seed of all chance.</param>
sealed class TextMaker(IReadOnlyList<string> corpus, int seed)
{
    const int MostUnits = 30; // of an ordinary text
    const int LongUnits = 3000; // of one in a thousand

    const string Hard =
        " \t\n\r\u0085\u00A0\u2028\u2029\u3000\0\u00AD\u061C\u200B\u200C\u200D\u200E\u200F\u202E\u2060\uFEFF\uFFFD\uFFFF.,;:!?…'’‘\"“”«»()[]{}<>-–—‐/\\|@#$%^&*_=+~`´°×−•²½٣۴१ضعقижßıİﬁéñ漢字かな한\uD83D\uDE00\uD800\uDC00\u0301\u20DD";

    static readonly string[] Pieces =
        ["n't", "’s", "'s", "s'", "'ve", "...", "..", "--", "://", "www.", "@", ".The", "a.m.", "U.S.", "Gen.", "No. ", "e.g.", "etc.", "1,000", "$5k", "3-4", "9/11", "50%", "6:30", "Mr. ", "KABUL (AP) - ", "\n\n", "\r\n", "[...]", ":-)", "I'm", "cannot", "on Monday", "last week", "2014-02-30", "31 June", "in 20115", "9999 months later", "9999 years earlier", "90 decades earlier", "900 years later", "the next decade", "from 20 August to 3 September", "said Wednesday that"];

    readonly Random _chance = new(seed);
    readonly StringBuilder _text = new();
    readonly byte[] _bytes = new byte[MostUnits];

    /// <summary>Makes the next text; may be empty.</summary>
    public string Next()
    {
        var isLong = _chance.Next(1000) == 0;
        var length = isLong ? 1 + _chance.Next(LongUnits) : 1 + Math.Min(_chance.Next(MostUnits), _chance.Next(MostUnits));
        _text.Clear();
        switch (_chance.Next(10))
        {
            case 0:
                return Bytes(length, Encoding.UTF8);
            case 1:
                return Bytes(length, Encoding.Latin1);
            case 2:
                Units(length);
                break;
            case 3:
                Marks(length);
                break;
            default:
                Mutate(length);
                break;
        }

        return _text.ToString();
    }

    string Bytes(int length, Encoding encoding)
    {
        var bytes = length <= _bytes.Length ? _bytes : new byte[length];
        _chance.NextBytes(bytes.AsSpan(0, length));
        return encoding.GetString(bytes, 0, length);
    }

    void Units(int length)
    {
        while (_text.Length < length)
        {
            _text.Append(_chance.Next(4) switch
            {
                0 => (char)_chance.Next(0x10000),
                1 => (char)(0xD800 + _chance.Next(0x800)),
                2 => (char)(' ' + _chance.Next(0x60)),
                _ => ' ',
            });
        }
    }

    void Marks(int length)
    {
        var few = 1 + _chance.Next(4); // a small alphabet makes runs and repetitions
        var first = _chance.Next(Hard.Length);
        while (_text.Length < length)
        {
            _ = _chance.Next(3) == 0 ? _text.Append((char)('a' + _chance.Next(3))) : _text.Append(Hard[(first + _chance.Next(few)) % Hard.Length]);
        }
    }

    // A part of a text of the corpus, or of two, with a few things changed.
    void Mutate(int length)
    {
        while (_text.Length < length)
        {
            var from = corpus[_chance.Next(corpus.Count)];
            var start = _chance.Next(from.Length);
            _text.Append(from, start, Math.Min(from.Length - start, 1 + _chance.Next(length)));
        }

        _text.Length = length;
        for (var left = _chance.Next(5); left > 0; left--)
        {
            var at = _chance.Next(_text.Length + 1);
            switch (_chance.Next(6))
            {
                case 0:
                    _text.Insert(at, Hard[_chance.Next(Hard.Length)]);
                    break;
                case 1:
                    _text.Insert(at, Pieces[_chance.Next(Pieces.Length)]);
                    break;
                case 2 when at < _text.Length:
                    _text.Remove(at, Math.Min(_text.Length - at, 1 + _chance.Next(4)));
                    break;
                case 3 when at < _text.Length:
                    _text[at] = Hard[_chance.Next(Hard.Length)];
                    break;
                case 4 when at < _text.Length:
                    _text[at] = char.IsUpper(_text[at]) ? char.ToLowerInvariant(_text[at]) : char.ToUpperInvariant(_text[at]);
                    break;
                case 5 when at < _text.Length:
                    _text.Insert(at, _text[at].ToString(), 1 + _chance.Next(3));
                    break;
                default:
                    break;
            }
        }
    }
}
