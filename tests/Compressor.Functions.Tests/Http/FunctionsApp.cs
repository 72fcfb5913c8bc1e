using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Compressor.Functions.Tests.Http;

/// <summary>The app's services as in the worker; nothing here reaches the storage.</summary>
internal static class FunctionsApp
{
    public static WebApplication Build(params (string Key, string Value)[] settings) => Build(_ => { }, settings);

    /// <param name="replace">Takes the place of some of the app's services.</param>
    public static WebApplication Build(Action<IServiceCollection> replace, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Storage:ConnectionString"] = "UseDevelopmentStorage=true";
        foreach (var (key, value) in settings) builder.Configuration[key] = value;
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateOnBuild, options.ValidateScopes) = (true, true));
        builder.Services.AddRouting();
        builder.Services.AddCompressorFunctions(builder.Configuration);
        replace(builder.Services);
        return builder.Build();
    }

    public static async Task<(int Status, string Body, IHeaderDictionary Headers)> SendAsync(IServiceProvider services, string method, string path)
    {
        await using var scope = services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (context.Request.Method, context.Request.Scheme, context.Request.Host, context.Request.Path) = (method, "https", new HostString("example.net"), path);
        using var body = new MemoryStream();
        context.Response.Body = body;
        await services.GetRequiredService<Functions.Http.ApiPipeline>().RunAsync(context.Request);
        return (context.Response.StatusCode, System.Text.Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers);
    }
}
