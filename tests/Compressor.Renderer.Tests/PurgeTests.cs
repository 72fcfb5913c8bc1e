using Compressor.Renderer.Encoding;
using Compressor.Renderer.Lifetime;
using Compressor.Renderer.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Renderer.Tests;

public class PurgeTests(Clips clips)
{
    [Fact]
    public async Task Idle_sessions_go_with_their_files_and_used_ones_stay()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var encoder = new HeldEncoder();
        await using var backend = await Backend.StartAsync(services: services =>
            services.AddSingleton<TimeProvider>(clock).AddSingleton<IVideoEncoder>(encoder));
        var old = await backend.CreateSessionWithVideoAsync(clips.Video);
        encoder.Release();
        await backend.SubmitAsync("r1", old, await backend.DraftAsync(old));
        await backend.WaitForEndAsync("r1");
        clock.Advance(TimeSpan.FromDays(6));
        await backend.SignInAsync();
        var used = await backend.CreateSessionAsync();
        await backend.UploadAsync(used, clips.Video);
        Assert.Equal(3, backend.MediaFiles().Count);

        clock.Advance(TimeSpan.FromDays(2));
        // The timer of the service may have been faster: only what is left counts.
        backend.Service<Purge>().RunOnce();
        Assert.Single(backend.MediaFiles());
        Assert.Equal(1002, (int)(await backend.GetAsync($"/api/state/nemo_agent/me/{old}/latest"))["code"]!);
        Assert.Equal(404, (int)(await backend.PollAsync("r1"))["http"]!);
        Assert.NotNull(await backend.DraftAsync(used));
    }

    [Fact]
    public async Task A_clock_that_is_set_forward_by_mistake_costs_no_session()
    {
        var clock = new SetClock();
        await using var backend = await Backend.StartAsync(services: services => services.AddSingleton<TimeProvider>(clock));
        await backend.SignInAsync();
        var session = await backend.CreateSessionAsync();
        clock.Set = TimeSpan.FromDays(30);
        Assert.Equal(0, backend.Service<Purge>().RunOnce());
        clock.Set = TimeSpan.Zero;
        Assert.Equal(0, (int)(await backend.GetAsync($"/api/state/nemo_agent/me/{session}/latest"))["code"]!);
    }

    [Fact]
    public async Task A_session_with_a_render_under_way_is_not_purged()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var encoder = new HeldEncoder();
        await using var backend = await Backend.StartAsync(services: services =>
            services.AddSingleton<TimeProvider>(clock).AddSingleton<IVideoEncoder>(encoder));
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.SubmitAsync("r1", session, await backend.DraftAsync(session));
        await encoder.WaitUntilStartedAsync();
        clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, backend.Service<Purge>().RunOnce());
        encoder.Release();
        await backend.SignInAsync();
        Assert.Equal("completed", (string)(await backend.WaitForEndAsync("r1"))["status"]!);
    }
}
