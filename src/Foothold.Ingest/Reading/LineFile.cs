namespace Foothold.Ingest;

/// <summary>Reads a file line by line and never holds more of a line than a limit.</summary>
sealed class LineFile : IDisposable
{
    readonly FileStream _stream;
    readonly int _mostBytes;
    readonly byte[] _part = new byte[81920];
    int _start;
    int _end;
    int _number;

    LineFile(FileStream stream, int mostBytes)
    {
        _stream = stream;
        _mostBytes = mostBytes;
    }

    /// <summary>A line without its line feed.</summary>
    /// <param name="Number">Its number, from 1.</param>
    /// <param name="Bytes">Its bytes; null where it is longer than the limit.</param>
    public readonly record struct Line(int Number, byte[]? Bytes);

    /// <summary>What ended the reading before the end of the file; null where nothing did.</summary>
    public string? Fault { get; private set; }

    /// <summary>Opens a file; null with a refusal where it cannot be.</summary>
    public static LineFile? Open(string path, int mostBytes, out Refusal? refusal)
    {
        try
        {
            refusal = null;
            return new LineFile(File.OpenRead(path), mostBytes);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            refusal = Refusal.NotReadable(path, fault);
            return null;
        }
    }

    /// <summary>The next line; null after the last.</summary>
    public Line? Next()
    {
        using var kept = new MemoryStream();
        var isTooLong = false;
        var any = false;
        while (Fill())
        {
            any = true;
            var rest = _part.AsSpan(_start, _end - _start);
            var feed = rest.IndexOf((byte)'\n');
            var piece = feed < 0 ? rest : rest[..feed];
            isTooLong |= kept.Length + piece.Length > _mostBytes;
            if (!isTooLong)
            {
                kept.Write(piece);
            }

            _start += feed < 0 ? rest.Length : feed + 1;
            if (feed >= 0)
            {
                break;
            }
        }

        return any ? new Line(++_number, isTooLong ? null : kept.ToArray()) : null;
    }

    public void Dispose() => _stream.Dispose();

    // Whether there are bytes to look at.
    bool Fill()
    {
        if (_start < _end)
        {
            return true;
        }

        try
        {
            (_start, _end) = (0, _stream.Read(_part));
            return _end > 0;
        }
        catch (IOException fault)
        {
            Fault = fault.Message;
            return false;
        }
    }
}
