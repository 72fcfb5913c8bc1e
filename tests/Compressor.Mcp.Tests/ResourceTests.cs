using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Compressor.Mcp.Tests;

public class ResourceTests : McpTests
{
    [Fact]
    public async Task Jobs_are_listed_page_by_page_and_read()
    {
        for (var number = 1; number <= 21; number++) await StartJobAsync($"compress to under {number} MB");
        var resources = await Client.ListResourcesAsync();
        Assert.Equal(21, resources.Count);
        Assert.Equal("compressor://jobs/job-21", resources[0].Uri);
        Assert.Equal(["compressor://jobs/{id}", "compressor://jobs/{id}/result"], (await Client.ListResourceTemplatesAsync()).Select(template => template.UriTemplate));

        var job = (TextResourceContents)Assert.Single((await Client.ReadResourceAsync("compressor://jobs/job-7")).Contents);
        Assert.Equal("application/json", job.MimeType);
        Assert.Equal("compress to under 7 MB", JsonSerializer.Deserialize<JsonElement>(job.Text).GetProperty("prompt").GetString());
    }

    [Fact]
    public async Task A_small_result_is_its_bytes_and_a_large_one_a_link()
    {
        var small = await StartJobAsync();
        await CompleteAsync(small, "hello world"u8.ToArray());
        var content = (BlobResourceContents)Assert.Single((await Client.ReadResourceAsync($"compressor://jobs/{small}/result")).Contents);
        Assert.Equal(("hello world", "video/mp4"), (Encoding.UTF8.GetString(content.DecodedData.Span), content.MimeType));

        var large = await StartJobAsync();
        await CompleteAsync(large, new byte[8_000_001]);
        var link = (TextResourceContents)Assert.Single((await Client.ReadResourceAsync($"compressor://jobs/{large}/result")).Contents);
        Assert.Equal("text/uri-list", link.MimeType);
        Assert.Equal(8_000_001, (await Host.Client.GetByteArrayAsync(link.Text, TestContext.Current.CancellationToken)).Length);
    }

    [Theory]
    [InlineData("compressor://jobs/nothing")]
    [InlineData("compressor://jobs/nothing/result")]
    [InlineData("compressor://jobs/job-1/result")]
    [InlineData("compressor://jobs/job-1/else")]
    [InlineData("compressor://jobs/")]
    [InlineData("file:///etc/passwd")]
    public async Task There_is_nothing_else(string uri)
    {
        await StartJobAsync();
        var refused = await Assert.ThrowsAsync<McpProtocolException>(async () => await Client.ReadResourceAsync(uri));
        Assert.Equal(McpErrorCode.InvalidParams, refused.ErrorCode);
    }
}
