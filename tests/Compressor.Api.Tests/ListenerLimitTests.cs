namespace Compressor.Api.Tests;

public class ListenerLimitTests : ApiTests
{
    protected override (string Key, string Value)[] Settings => [("Api:MaxEventStreams", "2")];

    [Fact]
    public async Task While_too_many_event_streams_are_open_others_are_refused()
    {
        var (first, second) = (await StartJobAsync(), await StartJobAsync());
        await using var one = await EventReader.OpenAsync(Client, $"/api/jobs/{first}/events");
        await using var other = await EventReader.OpenAsync(Client, $"/api/jobs/{second}/events");
        using var refused = await Client.GetAsync($"/api/jobs/{first}/events");
        Assert.NotNull(refused.Headers.RetryAfter);
        await AssertProblemAsync(refused, 503, "too_many_listeners");

        using var cancelled = await Client.PostAsync($"/api/jobs/{first}/cancel", null);
        while (await one.NextAsync() is not null)
        {
            // To its end, which makes room.
        }

        await using var next = await EventReader.OpenAsync(Client, $"/api/jobs/{second}/events");
        Assert.Equal(("progress", "queued"), await next.NextAsync());
    }
}
