using System.IO.Compression;
using System.Text;

namespace Foothold.Ingest;

/// <summary>Reads the lines of a text that may be packed, and tells when what it is packed in is broken.</summary>
static class PackedFile
{
    const int TrailerLength = 4; // the last bytes of a gzip file: how many bytes it unpacks to, its lower 32 bits

    /// <summary>The lines of a text, of one packed with gzip (".gz"), of the largest in a zip (".zip") but its readme.</summary>
    /// <exception cref="InvalidDataException">It is no archive, or is cut short or damaged; the message names it and says what to do.</exception>
    public static IEnumerable<string> ReadLines(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var stream = File.OpenRead(file);
        using var archive = file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? Whole(file, () => new ZipArchive(stream, ZipArchiveMode.Read)) : null;
        var entry = archive?.Entries.Where(entry => !entry.Name.StartsWith("readme", StringComparison.OrdinalIgnoreCase)).MaxBy(entry => entry.Length);
        var isGzip = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        using var unpacked = archive is not null ? entry is null ? Stream.Null : Whole(file, entry.Open) : isGzip ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var counted = new CountedStream(unpacked);
        using var reader = new StreamReader(counted, Encoding.UTF8);
        while (Whole(file, reader.ReadLine) is { } line)
        {
            yield return line;
        }

        if ((entry is not null && counted.Count != entry.Length) || (isGzip && (uint)counted.Count != LengthSaid(stream)))
        {
            throw Broken(file, null);
        }
    }

    // A gzip file that is cut short unpacks to less than its end says.
    static uint LengthSaid(FileStream stream)
    {
        Span<byte> said = stackalloc byte[TrailerLength];
        stream.Seek(-Math.Min(TrailerLength, stream.Length), SeekOrigin.End);
        return stream.ReadAtLeast(said, TrailerLength, throwOnEndOfStream: false) == TrailerLength ? BitConverter.ToUInt32(said) : 0;
    }

    static T Whole<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException)
        {
            throw Broken(file, fault);
        }
    }

    static InvalidDataException Broken(string file, Exception? fault) => new($"{file}: the archive is damaged or was cut short; download it again", fault);

    /// <summary>Counts the bytes that are read.</summary>
    sealed class CountedStream(Stream inner) : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Count;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            Count += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
