using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace Compressor.Functions.Tests.Faults;

/// <summary>Nobody listens at the storage's address.</summary>
internal sealed class DownTransport : HttpMessageHandler
{
    public static BlobServiceClient Blobs() => new("UseDevelopmentStorage=true", new BlobClientOptions
    {
        Transport = new HttpClientTransport(new DownTransport()),
        Retry = { MaxRetries = 1, Delay = TimeSpan.Zero, MaxDelay = TimeSpan.FromMilliseconds(1), Mode = RetryMode.Fixed },
    });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromException<HttpResponseMessage>(new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused (stdevelopment.example:10000)"));
}
