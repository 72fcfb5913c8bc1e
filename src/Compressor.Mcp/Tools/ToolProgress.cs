using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Compressor.Mcp.Tools;

/// <summary>Tells a caller who gave a progress token how far a job has come, at most twice a second.</summary>
internal sealed class ToolProgress(RequestContext<CallToolRequestParams> request, TimeProvider time)
{
    private const float Total = 100, LeastStep = 1 / 64f;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly ProgressToken? _token = request.Params?.ProgressToken;
    private (int Percent, string Text)? _pending;
    private string? _told;
    private float _progress = -1;
    private long? _sent;

    /// <summary>Something waits until it may be told.</summary>
    public bool HasPending => _pending is not null;

    /// <summary>When it may be told.</summary>
    public Task DueAsync(CancellationToken cancellationToken) =>
        _sent is { } sent && Interval - time.GetElapsedTime(sent) is var rest && rest > TimeSpan.Zero ? Task.Delay(rest, time, cancellationToken) : Task.CompletedTask;

    /// <summary>Takes the place of what still waits to be told.</summary>
    public void Report(int percent, string text)
    {
        if (_token is not null && (percent > _progress || text != _told)) _pending = (percent, text);
    }

    /// <summary>Tells what waits.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_pending is not { } now || _token is not { } token) return;
        (_pending, _told, _sent) = (null, now.Text, time.GetTimestamp());
        // Each value must be larger than the one before, also where a job takes a step back.
        _progress = now.Percent > _progress ? now.Percent : _progress + LeastStep;
        await request.Server.NotifyProgressAsync(token, new ProgressNotificationValue { Progress = Math.Min(_progress, Total), Total = Total, Message = now.Text }, cancellationToken: cancellationToken);
    }
}
