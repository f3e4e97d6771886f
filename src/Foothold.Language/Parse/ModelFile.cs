using System.IO.Compression;
using System.Security.Cryptography;

namespace Foothold.Language;

/// <summary>The envelope of a model: a name, a version, the SHA-256 of the content, its length, and the content as it is.</summary>
/// <remarks>
/// The content is not compressed: weights hardly shrink, and unpacking them took most of the time of opening a model. Format 2 was
/// compressed (Brotli); it is still read, so that the network of an older model can be kept.
/// </remarks>
static class ModelFile
{
    /// <summary>The format before this one.</summary>
    public const int CompressedFormat = 2;

    const int FormatVersion = 3;
    const int LongestContent = 1 << 28;

    static ReadOnlySpan<byte> Name => "FOOTHOLD LANGUAGE"u8;

    public static void Seal(byte[] content, Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Name);
        writer.Write(FormatVersion);
        writer.Write(SHA256.HashData(content));
        writer.Write(content.Length);
        writer.Write(content);
    }

    /// <summary>Opens an envelope that holds nothing else.</summary>
    /// <param name="stream">The file, read to its end.</param>
    /// <returns>The content, the first digits of its sum, and the format it is in.</returns>
    /// <exception cref="InvalidDataException">The file is damaged, cut short, of an unknown format or not a model.</exception>
    public static (byte[] Content, string Version, int Format) Open(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        try
        {
            if (!reader.ReadBytes(Name.Length).AsSpan().SequenceEqual(Name))
            {
                throw new InvalidDataException("This file is not a language model.");
            }

            var format = reader.ReadInt32();
            if (format is not (FormatVersion or CompressedFormat))
            {
                throw new InvalidDataException($"This language model has format {format}; this program reads formats {CompressedFormat} and {FormatVersion}.");
            }

            var sum = reader.ReadBytes(SHA256.HashSizeInBytes);
            var contentLength = Length(reader);
            var content = format == FormatVersion ? Take(reader, contentLength) : Unpack(Take(reader, Length(reader)), contentLength);
            if (!SHA256.HashData(content).AsSpan().SequenceEqual(sum) || stream.ReadByte() >= 0)
            {
                throw new InvalidDataException("The language model is damaged: its content does not have the sum it was written with.");
            }

            return (content, Convert.ToHexStringLower(sum)[..16], format);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException("The language model is cut short.", exception);
        }
    }

    static int Length(BinaryReader reader) =>
        reader.ReadInt32() is var length and >= 0 and <= LongestContent ? length : throw new InvalidDataException("The language model is damaged: its lengths cannot be.");

    static byte[] Take(BinaryReader reader, int length)
    {
        if (reader.BaseStream.CanSeek && reader.BaseStream.Length - reader.BaseStream.Position < length)
        {
            throw new EndOfStreamException();
        }

        var bytes = GC.AllocateUninitializedArray<byte>(length);
        reader.BaseStream.ReadExactly(bytes);
        return bytes;
    }

    static byte[] Unpack(byte[] packed, int length)
    {
        var content = new byte[length];
        return BrotliDecoder.TryDecompress(packed, content, out var written) && written == length
            ? content
            : throw new InvalidDataException("The language model is damaged: its content cannot be unpacked.");
    }
}
