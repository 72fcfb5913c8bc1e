using System.Net;
using Compressor.Nemo;

namespace Compressor.Interleavings;

/// <summary>A backend that gives a token each time that it is asked, and lets others run meanwhile.</summary>
internal sealed class ScriptedTokens : HttpMessageHandler, IHttpClientFactory, INemoEndpoint
{
    private int _given;

    public int Given => Volatile.Read(ref _given);

    public Uri ApiUrl { get; } = new("https://api.example");

    public Uri? WebUrl => null;

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _given);
        await Task.Yield();
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent($$$"""{"code":0,"data":{"token":"token{{{number}}}"}}""") };
    }
}
