using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using Compressor.Edits;
using Microsoft.AspNetCore.Http;

namespace Compressor.Local.Commands;

/// <summary>Where a server is to listen, checked before anything starts.</summary>
internal static class Ports
{
    public static Option<int> Option(int usual, Language language) => new("--port")
    {
        Description = language.Say("The port on 127.0.0.1; 0: any that is free.", "127.0.0.1 上的端口；0 表示任意空闲端口。"),
        DefaultValueFactory = _ => usual,
        HelpName = "PORT",
        CustomParser = given => Parse(given, language),
    };

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

    private static int Parse(ArgumentResult given, Language language)
    {
        if (int.TryParse(given.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var port) && port is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort) return port;
        given.AddError(language.Say($"--port must be a number from {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}.", $"--port 须为 {IPEndPoint.MinPort} 到 {IPEndPoint.MaxPort} 之间的数字。"));
        return 0;
    }
}
