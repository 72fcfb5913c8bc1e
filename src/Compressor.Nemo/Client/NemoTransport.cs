using Compressor.Nemo.Http;
using Compressor.Nemo.Tokens;

namespace Compressor.Nemo.Client;

/// <summary>
/// Sends requests with the token, renews it once when it is refused (1001 or 401), and turns faults and refusals into
/// <see cref="NemoException"/>. The HTTP client retries after transient faults (see <see cref="NemoHttp"/>).
/// </summary>
internal sealed class NemoTransport(IHttpClientFactory http, INemoEndpoint endpoint, NemoTokenSource tokens, TimeProvider clock)
{
    public Uri BaseAddress => endpoint.ApiUrl;

    /// <param name="content">Called for each attempt.</param>
    /// <param name="client">One of <see cref="NemoHttp"/>'s names.</param>
    /// <param name="fault">The kind of error for a fault after which the request may have had an effect.</param>
    /// <param name="accept">Error answers to return instead of throwing.</param>
    public async Task<NemoResponse> CallAsync(
        HttpMethod method, string path, Func<HttpContent?>? content = null, string client = NemoHttp.Calls,
        NemoErrorKind fault = NemoErrorKind.Unavailable, Func<NemoResponse, bool>? accept = null, CancellationToken cancellationToken = default)
    {
        using var opened = await OpenAsync(
            () => new HttpRequestMessage(method, NemoHttp.Address(BaseAddress, path)) { Content = content?.Invoke() },
            _ => false, client, fault, accept, cancellationToken);
        return opened.Response!;
    }

    /// <param name="isStream">Whether a successful response is to be read as it arrives.</param>
    public async Task<ResponseOrStream> OpenAsync(
        Func<HttpRequestMessage> create, Func<HttpResponseMessage, bool> isStream, string client, NemoErrorKind fault,
        Func<NemoResponse, bool>? accept = null, CancellationToken cancellationToken = default)
    {
        for (var renewed = false; ; renewed = true)
        {
            var token = await tokens.GetAsync(cancellationToken);
            var opened = await SendAsync(create, token, isStream, client, fault, cancellationToken);
            if (opened.Response is not { } answer || answer.IsSuccess || accept?.Invoke(answer) == true) return opened;
            if (NemoErrors.IsTokenRefused(answer) && !token.IsOwn && !renewed)
            {
                tokens.Invalidate(token);
                continue;
            }

            throw Refused(answer, token, fault);
        }
    }

    /// <summary>For an error within a stream: the run has begun, so it is not a refusal.</summary>
    public async Task<NemoException> FailureInStreamAsync(NemoResponse answer, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(cancellationToken);
        var error = NemoErrors.ToException(answer, token.IsOwn, Registration(token));
        var kind = error.Kind is NemoErrorKind.Other or NemoErrorKind.Unavailable ? NemoErrorKind.StreamBroken : error.Kind;
        return Copy(error, kind, isRefusal: false);
    }

    private async Task<ResponseOrStream> SendAsync(
        Func<HttpRequestMessage> create, NemoToken token, Func<HttpResponseMessage, bool> isStream, string client, NemoErrorKind fault,
        CancellationToken cancellationToken)
    {
        using var request = create();
        // The token is only sent to its own origin.
        if (Origin.IsSame(request.RequestUri!, BaseAddress)) request.Headers.Authorization = new("Bearer", token.Value);
        else ForeignHandler.Mark(request);
        HttpResponseMessage? response = null;
        try
        {
            using var httpClient = http.CreateClient(client);
            response = await httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.IsSuccessStatusCode && isStream(response)) return new ResponseOrStream(response, null);
            await response.Content.LoadIntoBufferAsync(NemoHttp.MaxResponseBytes, cancellationToken);
            using (response) return new ResponseOrStream(null, await NemoResponse.ReadAsync(response, clock, cancellationToken));
        }
        catch (Exception e) when (NemoHttp.IsFault(e))
        {
            response?.Dispose();
            throw new NemoException(fault, "The connection to the backend failed.", e);
        }
        catch
        {
            response?.Dispose();
            throw;
        }
    }

    private NemoException Refused(NemoResponse answer, NemoToken token, NemoErrorKind fault)
    {
        var error = NemoErrors.ToException(answer, token.IsOwn, Registration(token));
        return error.IsRefusal ? error : Copy(error, fault, isRefusal: false);
    }

    private Uri? Registration(NemoToken token) =>
        token.IsOwn || endpoint.WebUrl is not { } site ? null : NemoHttp.Address(site, token.UserId is { } id ? $"/register?bind={Uri.EscapeDataString(id)}" : "/register");

    private static NemoException Copy(NemoException error, NemoErrorKind kind, bool isRefusal) => new(kind, error.Message)
    {
        Code = error.Code,
        RetryAfter = error.RetryAfter,
        IsRefusal = isRefusal,
        IsAnonymous = error.IsAnonymous,
        RegistrationUrl = error.RegistrationUrl,
        Refusal = error.Refusal,
    };
}
