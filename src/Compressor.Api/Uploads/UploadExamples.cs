namespace Compressor.Api.Uploads;

/// <summary>The examples of the OpenAPI document.</summary>
internal static class UploadExamples
{
    public static readonly UploadTicket Ticket = new(
        "9b2e4d0c7a614f1f8a3c5d6e7f809a1b", "PUT", "https://example.blob.core.windows.net/uploads/tickets/9b2e4d0c7a614f1f8a3c5d6e7f809a1b/holiday.mp4?sig=abc",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["x-ms-blob-type"] = "BlockBlob" }, new DateTimeOffset(2026, 3, 14, 10, 26, 53, TimeSpan.Zero), 500_000_000);
}
