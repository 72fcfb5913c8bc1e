using System.Text.Json;
using Compressor.Edits;
using Compressor.Nemo.Drafts;
using Compressor.Nemo.Http;
using Compressor.Nemo.Reading;

namespace Compressor.Nemo.Client;

/// <summary>Sessions, state and credits. The other parts of the class cover messages, uploads and renders.</summary>
internal sealed partial class NemoClient(NemoTransport transport, NemoOptions options, INemoEndpoint endpoint, TimeProvider clock) : INemoClient
{
    public async Task<NemoSession> CreateSessionAsync(string language, CancellationToken cancellationToken = default)
    {
        var answer = await transport.CallAsync(
            HttpMethod.Post, "/api/tasks/me/with-session/nemo_agent", () => Body(new { task_name = "project", language }), cancellationToken: cancellationToken);
        var session = answer.Data?.Text("session_id") ?? throw Unreadable("a session");
        return new NemoSession(
            answer.Data?.Text("task_id") ?? "", session, answer.Data?.Member("accepts_idempotency_key") is { ValueKind: JsonValueKind.True })
        {
            Estimates = answer.Data?.Member("estimates") is { ValueKind: JsonValueKind.True },
            Capabilities = answer.Data?.Member("capabilities") is { ValueKind: JsonValueKind.Array } kinds ? [.. kinds.EnumerateArray().Select(EditReport.KindOf).OfType<EditKind>()] : null,
        };
    }

    public async Task<Uri?> TryCreateClaimLinkAsync(NemoSession session, CancellationToken cancellationToken = default)
    {
        if (endpoint.WebUrl is not { } site) return null;
        try
        {
            var answer = await transport.CallAsync(
                HttpMethod.Post, "/api/auth/claim-token", () => Body(new { task_id = session.TaskId, session_id = session.SessionId }),
                cancellationToken: cancellationToken);
            return answer.Data?.Text("claim_token") is { Length: > 0 } token
                ? NemoHttp.Address(site, $"/workspace/claim?ct={Uri.EscapeDataString(token)}") : null;
        }
        catch (NemoException)
        {
            return null;
        }
    }

    public async Task<NemoState> GetStateAsync(string sessionId, CancellationToken cancellationToken = default)
    {
        var answer = await transport.CallAsync(
            HttpMethod.Get, $"/api/state/nemo_agent/me/{Uri.EscapeDataString(sessionId)}/latest", cancellationToken: cancellationToken);
        return answer.Data is { } data && NemoState.IsState(data) ? NemoState.Read(data) : throw Unreadable("a state");
    }

    public async Task<Credits> GetCreditsAsync(CancellationToken cancellationToken = default)
    {
        var answer = await transport.CallAsync(HttpMethod.Get, "/api/credits/balance/simple", cancellationToken: cancellationToken);
        var data = answer.Data ?? throw Unreadable("a balance");
        var available = data.Number("available");
        return new Credits(available ?? throw Unreadable("a balance"), data.Number("frozen") ?? 0, data.Number("total") ?? available.Value);
    }

    /// <summary>For clients without a time limit of their own.</summary>
    private async Task<T> WithinAsync<T>(TimeSpan limit, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limit, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await call(linked.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new NemoException(NemoErrorKind.Unavailable, "The backend did not answer in time.");
        }
    }

    private static ByteArrayContent Body<T>(T value) => JsonBytes(JsonSerializer.SerializeToUtf8Bytes(value));

    private static ByteArrayContent JsonBytes(byte[] json) => new(json) { Headers = { ContentType = new("application/json") } };

    /// <summary>A success that can't be read, such as a proxy's page: as far as anybody can tell, the backend is not there.</summary>
    private static NemoException Unreadable(string what) => new(NemoErrorKind.Unavailable, $"The backend answered without {what}.");
}
