using System.Security.Cryptography;

namespace Foothold.Language;

/// <summary>The envelope of a model: a name, a version, the SHA-256 of the content, its length, and the content as it is.</summary>
/// <remarks>
/// The content is not compressed: weights hardly shrink, and unpacking them took most of the time of opening a model. Format 2 was
/// compressed (Brotli).
/// </remarks>
static class ModelFile
{
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
    /// <returns>The content and the first digits of its sum.</returns>
    /// <exception cref="InvalidDataException">The file is damaged, cut short, of an unknown format or not a model.</exception>
    public static (byte[] Content, string Version) Open(Stream stream)
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
            if (format != FormatVersion)
            {
                throw new InvalidDataException($"This language model has format {format}; this program reads format {FormatVersion}.");
            }

            var sum = reader.ReadBytes(SHA256.HashSizeInBytes);
            var content = Take(reader, Length(reader));
            if (!SHA256.HashData(content).AsSpan().SequenceEqual(sum) || stream.ReadByte() >= 0)
            {
                throw new InvalidDataException("The language model is damaged: its content does not have the sum it was written with.");
            }

            return (content, Convert.ToHexStringLower(sum)[..16]);
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
}
