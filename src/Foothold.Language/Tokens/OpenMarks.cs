namespace Foothold.Language;

/// <summary>Which brackets and quotes of a sentence are still open.</summary>
struct OpenMarks
{
    int _brackets;
    int _quotes;

    /// <summary>The marks that are open, as a number from 0 to 3.</summary>
    public readonly int State => (_brackets > 0 ? 1 : 0) + (_quotes > 0 ? 2 : 0);

    /// <summary>Takes in a token.</summary>
    public void Pass(string text, List<TextSpan> tokens, int i)
    {
        switch (text[tokens[i].Start])
        {
            case '(' or '[':
                _brackets++;
                break;
            case ')' or ']':
                _brackets = Math.Max(0, _brackets - 1);
                break;
            case '\u201C':
                _quotes = 1;
                break;
            case '\u201D':
                _quotes = 0;
                break;
            case '"':
                _quotes = 1 - _quotes;
                break;
            default:
                break;
        }
    }
}
