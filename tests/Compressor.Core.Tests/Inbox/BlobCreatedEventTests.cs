using System.Text.Json;
using Compressor.Core.Inbox;
using Compressor.Storage;

namespace Compressor.Core.Tests.Inbox;

public sealed class BlobCreatedEventTests
{
    // As documented by Event Grid, with another account and blob.
    private const string OwnSchema = """
        {
          "topic": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a",
          "subject": "/blobServices/default/containers/inbox/blobs/2026/my holiday.mp4",
          "eventType": "Microsoft.Storage.BlobCreated",
          "eventTime": "2026-06-26T18:41:00.9584103Z",
          "id": "831e1650-001e-001b-66ab-eeb76e069631",
          "data": {
            "api": "PutBlockList", "clientRequestId": "6d79dbfb", "requestId": "831e1650", "eTag": "0x8D4BCC2E4835CD0", "contentType": "video/mp4",
            "contentLength": 524288, "blobType": "BlockBlob", "url": "https://a.blob.core.windows.net/inbox/2026/my%20holiday.mp4",
            "sequencer": "00000000000004420000000000028963", "storageDiagnostics": { "batchId": "b68529f3" }
          },
          "dataVersion": "", "metadataVersion": "1"
        }
        """;

    private const string CloudEvent = """
        {
          "specversion": "1.0", "source": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a",
          "subject": "/blobServices/default/containers/inbox/blobs/2026/my holiday.mp4", "type": "Microsoft.Storage.BlobCreated",
          "time": "2026-06-26T18:41:00.9584103Z", "id": "831e1650", "data": { "api": "PutBlob", "eTag": "0x8D4BCC2E4835CD0" }
        }
        """;

    [Theory]
    [InlineData(OwnSchema)]
    [InlineData($"[{OwnSchema}]")]
    [InlineData(CloudEvent)]
    public void Both_schemas_name_the_blob_and_its_content(string message) =>
        Assert.Equal(new BlobCreatedEvent(new BlobName("inbox", "2026/my holiday.mp4"), "0x8D4BCC2E4835CD0"), BlobCreatedEvent.Parse(message));

    [Theory]
    [InlineData("BlobCreated", "BlobDeleted")]
    [InlineData("PutBlockList", "CreateFile")]
    public void Other_events_are_none(string text, string other) =>
        Assert.Null(BlobCreatedEvent.Parse(OwnSchema.Replace(text, other, StringComparison.Ordinal)));

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("""{"eventType":"Microsoft.Storage.BlobCreated"}""")]
    [InlineData("""{"eventType":"Microsoft.Storage.BlobCreated","subject":7,"data":{"eTag":"0x1"}}""")]
    [InlineData("""{"eventType":"Microsoft.Storage.BlobCreated","subject":"/blobServices/default/containers/inbox/blobs/../keys","data":{"eTag":"0x1"}}""")]
    [InlineData("""{"eventType":"Microsoft.Storage.BlobCreated","subject":"/blobServices/default/containers/inbox/blobs/a.mp4","data":{}}""")]
    [InlineData("""{"eventType":"Microsoft.Storage.BlobCreated","subject":"/blobServices/default/containers/inbox/blobs/a.mp4","data":"0x1"}""")]
    public void What_is_no_event_is_refused(string message) => Assert.Throws<FormatException>(() => BlobCreatedEvent.Parse(message));

    [Fact]
    public void Names_outside_of_ASCII_arrive_whole() => Assert.Equal(
        "视频.mp4", BlobCreatedEvent.Parse(OwnSchema.Replace("2026/my holiday.mp4", JsonEncodedText.Encode("视频.mp4").ToString(), StringComparison.Ordinal))!.Blob.Name);
}
