using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Foothold.Coding;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Foothold.Web;

/// <summary>A body that is ready to send, with its strong ETag; answers 304 to whoever has it already.</summary>
sealed class Reply : IResult
{
    /// <summary>How our records are written: members in camel case, words of enums in lower case, days as yyyy-MM-dd, nulls written.</summary>
    public static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // nosniff and application/json: never read as a page
        Converters = { new DayConverter(), new ClaimConverter(), new EventConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    readonly byte[] _body;
    readonly string _contentType;
    readonly string _caching;

    public Reply(byte[] body, string contentType, string caching = "no-cache")
    {
        _body = body;
        _contentType = contentType;
        _caching = caching;
        Tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"";
    }

    public string Tag { get; }

    public static Reply Json<T>(T value) => new(JsonSerializer.SerializeToUtf8Bytes(value, Shape), "application/json; charset=utf-8");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.ETag = Tag;
        response.Headers.CacheControl = _caching;
        if (Has(httpContext.Request.Headers.IfNoneMatch))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = _contentType;
        response.ContentLength = _body.Length;
        return HttpMethods.IsHead(httpContext.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(_body, httpContext.RequestAborted).AsTask();
    }

    bool Has(IEnumerable<string?> tags) => tags
        .SelectMany(list => (list ?? "").Split(',', StringSplitOptions.TrimEntries))
        .Any(tag => tag == "*" || tag == Tag || tag == "W/" + Tag);

    sealed class DayConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalDatePattern.Iso.Parse(reader.GetString() ?? "").GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }

    sealed class EventConverter : JsonConverter<ReportedEvent>
    {
        public override ReportedEvent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Events follow from claims and are only written.");

        public override void Write(Utf8JsonWriter writer, ReportedEvent value, JsonSerializerOptions options) => EventJson.Write(writer, value);
    }

    sealed class ClaimConverter : JsonConverter<Claim>
    {
        public override Claim Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return ClaimJson.Read(document.RootElement);
        }

        public override void Write(Utf8JsonWriter writer, Claim value, JsonSerializerOptions options) => ClaimJson.Write(writer, value);
    }
}
