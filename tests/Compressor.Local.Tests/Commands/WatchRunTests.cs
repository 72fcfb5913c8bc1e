using System.Threading.Channels;
using Compressor.Local.Commands;
using Compressor.Local.Hosting;
using Compressor.TestSupport;

namespace Compressor.Local.Tests.Commands;

public sealed class WatchRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_appears_in_a_watched_folder_is_told_of_when_it_has_ended_and_once_though_the_watch_begins_again()
    {
        var watched = Directory.CreateDirectory(_folder["in"]).FullName;
        File.WriteAllText(Path.Combine(watched, "notes.mp4"), "These are notes, not a video.\n");
        for (var run = 0; run < 2; run++)
        {
            var (output, errors) = (new LineWriter(), new LineWriter());
            using var interrupted = new CancellationTokenSource();
            var running = Watch(new CommandConsole(output, errors), watched).RunAsync(interrupted.Token);
            Assert.StartsWith($"Watching {watched}", await output.NextAsync(), StringComparison.Ordinal);
            if (run == 0) Assert.StartsWith("notes.mp4: This file is not a video", await errors.NextAsync(), StringComparison.Ordinal);
            await interrupted.CancelAsync();
            Assert.Equal(ExitCodes.Done, await running);
            Assert.Equal(0, errors.Count);
        }

        Assert.Equal(["notes.mp4", "notes.mp4.result.json"], Directory.GetFiles(watched).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.True(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public async Task What_can_not_be_watched_is_told()
    {
        var run = Watch(new CommandConsole(TextWriter.Null, TextWriter.Null), _folder["none"]);
        Assert.Contains("no folder", (await Assert.ThrowsAsync<UsageException>(() => run.RunAsync(default))).Message, StringComparison.Ordinal);
        Assert.Contains("the watched folder itself", (await Assert.ThrowsAsync<UsageException>(() => (run with { Folder = _folder.Path, Output = _folder.Path + "/" }).RunAsync(default))).Message, StringComparison.Ordinal);
    }

    private WatchRun Watch(CommandConsole console, string folder) =>
        new() { Console = console, Folder = folder, Prompt = "to half the size", Output = _folder["out"], Settings = new HostSettings { DataDirectory = _folder["data"] } };

    /// <summary>Hands over each line as it is written.</summary>
    private sealed class LineWriter : StringWriter
    {
        private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

        public int Count => _lines.Reader.Count;

        public async Task<string> NextAsync() => await _lines.Reader.ReadAsync(TestContext.Current.CancellationToken);

        public override Task WriteLineAsync(string? value)
        {
            _lines.Writer.TryWrite(value ?? "");
            return Task.CompletedTask;
        }
    }
}
