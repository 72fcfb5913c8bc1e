using System.CommandLine;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Compressor.Local.Commands;

/// <summary>Checks where a server is to listen before anything starts.</summary>
internal static class Ports
{
    public static void Check(Option<int> port) => port.Validators.Add(given =>
    {
        // What is no number has its own message.
        if (given.Tokens is [{ Value: var text }] && int.TryParse(text, out var number) && number is < IPEndPoint.MinPort or > IPEndPoint.MaxPort) given.AddError($"--port must be a number from {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}.");
    });

    /// <summary>True for <c>http://HOST:PORT</c>, where the host may be <c>*</c>.</summary>
    public static bool IsListenUrl(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https", Port: >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
