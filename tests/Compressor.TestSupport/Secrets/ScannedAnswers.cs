namespace Compressor.TestSupport.Secrets;

/// <summary>Sends all requests with a caller's own secrets, and gives a scan each answer with its headers.</summary>
/// <param name="headers">Name and value; of every request to the base address.</param>
public sealed class ScannedAnswers(SecretScan scan, HttpMessageHandler inner, params IReadOnlyList<(string Name, string Value)> headers) : DelegatingHandler(inner)
{
    /// <summary>An answer that has a secret for its purpose, such as the one in which it is given, is not scanned: what this request option says of it is true.</summary>
    public static readonly HttpRequestOptionsKey<bool> GivesSecret = new("GivesSecret");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        var answer = await base.SendAsync(request, cancellationToken);
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        if (request.Options.TryGetValue(GivesSecret, out var given) && given) return answer;
        var place = $"the answer {(int)answer.StatusCode} to {request.Method} {request.RequestUri!.AbsolutePath}";
        scan.Add(place, $"{answer.Headers}{answer.Content.Headers}");
        scan.Add(place, await answer.Content.ReadAsByteArrayAsync(cancellationToken));
        return answer;
    }
}
