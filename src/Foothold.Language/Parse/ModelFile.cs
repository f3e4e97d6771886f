using System.IO.Compression;
using System.Security.Cryptography;

namespace Foothold.Language;

/// <summary>The envelope of a model: a name, a version, the SHA-256 of the content, and the content, compressed (Brotli).</summary>
static class ModelFile
{
    const int FormatVersion = 2;
    const int Quality = 9;
    const int Window = 24;
    const int LongestContent = 1 << 28;

    static ReadOnlySpan<byte> Name => "FOOTHOLD LANGUAGE"u8;

    public static void Seal(byte[] content, Stream stream)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        if (!BrotliEncoder.TryCompress(content, packed, out var length, Quality, Window))
        {
            throw new InvalidOperationException("The model's content cannot be compressed.");
        }

        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Name);
        writer.Write(FormatVersion);
        writer.Write(SHA256.HashData(content));
        writer.Write(content.Length);
        writer.Write(length);
        writer.Write(packed, 0, length);
    }

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
            var contentLength = reader.ReadInt32();
            var packedLength = reader.ReadInt32();
            if (contentLength is < 0 or > LongestContent || packedLength is < 0 or > LongestContent)
            {
                throw new InvalidDataException("The language model is damaged: its lengths cannot be.");
            }

            var packed = reader.ReadBytes(packedLength);
            var content = new byte[contentLength];
            if (packed.Length != packedLength
                || !BrotliDecoder.TryDecompress(packed, content, out var written)
                || written != contentLength
                || !SHA256.HashData(content).AsSpan().SequenceEqual(sum)
                || stream.ReadByte() >= 0)
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
}
