using Compressor.Nemo.Http;

namespace Compressor.Nemo.Client;

internal sealed partial class NemoClient
{
    public async Task<EstimateAnswer> EstimateAsync(string sessionId, string? message, CancellationToken cancellationToken = default)
    {
        // Takes longer than other calls: the backend looks at the files before it answers.
        using var opened = await WithinAsync(options.StreamLimit, limited => transport.OpenAsync(
            () => new HttpRequestMessage(HttpMethod.Post, NemoHttp.Address(transport.BaseAddress, $"/api/estimate/nemo_agent/me/{Uri.EscapeDataString(sessionId)}"))
            {
                Content = message is null ? Body(new { }) : Body(new { message }),
            },
            _ => false, NemoHttp.Transfers, NemoErrorKind.Unavailable, cancellationToken: limited), cancellationToken);
        return EstimateReading.Read(opened.Response?.Data ?? throw Unreadable("an estimate"));
    }
}
