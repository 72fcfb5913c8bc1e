using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Renderer.Tests;

/// <summary>The database refuses a statement for a while, as it does when the disk is full.</summary>
public class DatabaseFaultTests(Clips clips)
{
    // Far more seconds than all attempts wait together.
    private const int Patience = 500;

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly FakeLogCollector _log = new();
    private readonly HeldEncoder _encoder = new();

    [Theory]
    [InlineData("processing")]
    [InlineData("completed")]
    public async Task A_render_ends_once_the_database_recovers(string refused)
    {
        await using var backend = await StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await ExecuteAsync(backend, Refuse("renders", $"NEW.status = '{refused}'"));
        _encoder.Release();
        await backend.SubmitAsync("r1", session, await backend.DraftAsync(session));
        await WaitForFaultAsync();
        await ExecuteAsync(backend, "DROP TRIGGER fault");
        Assert.Equal("completed", await EndOfAsync(backend));
        Assert.Single(_encoder.Requests);
    }

    [Fact]
    public async Task A_render_that_can_not_be_recorded_is_said_to_have_failed()
    {
        await using var backend = await StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await ExecuteAsync(backend, Refuse("renders", "NEW.status = 'completed'"));
        _encoder.Release();
        await backend.SubmitAsync("r1", session, await backend.DraftAsync(session));
        Assert.Equal("failed", await EndOfAsync(backend));
        Assert.Equal("encoder_failed", (string)(await backend.PollAsync("r1"))["error_code"]!);
    }

    [Fact]
    public async Task A_message_has_events_once_the_database_recovers()
    {
        await using var backend = await StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await ExecuteAsync(backend, Refuse("runs", "NEW.events IS NOT NULL"));
        var events = backend.SayAsync(session, "make it 480p");
        await WaitForFaultAsync();
        await ExecuteAsync(backend, "DROP TRIGGER fault");
        for (var second = 0; !events.IsCompleted && second < Patience; second++) await TickAsync();
        Assert.Contains("text", (await events).Select(item => (string?)item["type"]));
    }

    [Fact]
    public async Task A_message_whose_answer_can_not_be_recorded_ends_with_an_error()
    {
        await using var backend = await StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await ExecuteAsync(backend, Refuse("runs", "NEW.events LIKE '%tool_result%'"));
        var events = backend.SayAsync(session, "make it 480p");
        for (var second = 0; !events.IsCompleted && second < Patience; second++) await TickAsync();
        Assert.NotNull((await events)[^1]["error"]);
    }

    private Task<Backend> StartAsync() => Backend.StartAsync(services: services => services
        .AddSingleton<TimeProvider>(_clock).AddSingleton<IVideoEncoder>(_encoder)
        .AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(_log))));

    private static string Refuse(string table, string when) =>
        $"CREATE TRIGGER fault BEFORE UPDATE ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END";

    private static async Task ExecuteAsync(Backend backend, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(backend.Folder, "renderer.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task WaitForFaultAsync()
    {
        while (!_log.GetSnapshot().Any(record => record.Exception is SqliteException)) await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    private async Task<string> EndOfAsync(Backend backend)
    {
        for (var second = 0; second < Patience; second++)
        {
            var status = (string)(await backend.PollAsync("r1"))["status"]!;
            if (status is not ("pending" or "processing")) return status;
            await TickAsync();
        }

        return "still under way";
    }

    private async Task TickAsync()
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        await Task.Delay(5, TestContext.Current.CancellationToken);
    }
}
