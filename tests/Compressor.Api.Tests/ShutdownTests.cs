using Compressor.Api.Tests.Hosts;

namespace Compressor.Api.Tests;

public class ShutdownTests : ApiTests
{
    [Fact]
    public async Task An_open_event_stream_says_that_it_closes_and_does_not_keep_the_server()
    {
        var id = await StartJobAsync();
        await using var events = await EventReader.OpenAsync(Client, $"/api/jobs/{id}/events");
        Assert.Equal(("progress", "queued"), await events.NextAsync());

        var stopping = ((KestrelHost)Host).StopAsync();
        Assert.Equal(": closing", await events.NextCommentAsync());
        Assert.Null(await events.NextCommentAsync());
        await stopping;
        Assert.Equal(0, Host.Jobs.Watchers);
    }
}
