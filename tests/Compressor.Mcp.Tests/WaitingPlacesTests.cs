using Compressor.Api.Tests.Hosts;

namespace Compressor.Mcp.Tests;

/// <summary>Calls that wait hold something of the host, so their number has an end.</summary>
public sealed class WaitingPlacesTests : McpTests
{
    protected override async Task<IApiHost> StartAsync() => await KestrelHost.StartAsync(
        [("Api:MaxWaitingCalls", "1")], services => services.AddCompressorMcp(), app => app.MapCompressorMcp(["/mcp", .. McpHosting.ApiPaths]));

    [Fact]
    public async Task Where_all_places_are_taken_the_job_is_told_as_it_stands_and_a_place_is_given_back()
    {
        var id = await StartJobAsync();
        var first = AskAsync("get_status", new { job = id, wait_seconds = 100 });
        await WatchedAsync();
        Assert.Equal("queued", (await AskAsync("get_status", new { job = id, wait_seconds = 100 })).GetProperty("status").GetString());
        Assert.False(first.IsCompleted);
        await CompleteAsync(id, [1]);
        Assert.Equal("completed", (await first).GetProperty("status").GetString());

        var other = await StartJobAsync();
        var second = AskAsync("get_status", new { job = other, wait_seconds = 100 });
        await WatchedAsync();
        await CompleteAsync(other, [1]);
        Assert.Equal("completed", (await second).GetProperty("status").GetString());
    }
}
