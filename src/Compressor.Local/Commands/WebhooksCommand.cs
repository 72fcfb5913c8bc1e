using System.CommandLine;
using Compressor.Core.Webhooks;
using Compressor.Edits;
using Compressor.Local.Hosting;
using Compressor.Records;
using Compressor.Settings;
using Compressor.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Commands;

/// <summary><c>webhooks secret</c>: the key that this installation signs its calls with, for those who receive them.</summary>
internal static class WebhooksCommand
{
    public static Command Create(CommandConsole console)
    {
        var language = console.Language;
        var common = new CommonOptions(language);
        var secret = new Command("secret", language.Say("Print the secret that callbacks (callbackUrl) are signed with.", "打印回调（callbackUrl）签名所用的密钥。"));
        common.AddTo(secret);
        secret.SetAction(async (parsed, cancellationToken) =>
        {
            await console.Output.WriteLineAsync(await FindAsync(common.Read(parsed).Read(), cancellationToken));
            return ExitCodes.Done;
        });
        return new Command("webhooks", language.Say("What receivers of webhooks need.", "webhook 接收方所需。")) { secret };
    }

    // A server may have the folder: it is read as a guest.
    private static async Task<string> FindAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection();
        HostLogging.AddTo(services, configuration);
        services.AddBlobStorage(configuration);
        var (storage, folder) = (configuration.ReadSettings<StorageOptions>(), configuration.ReadSettings<DataOptions>().FullPath);
        if (!storage.IsAzure) services.AddSingleton(provider => DiskBlobStore.AsGuest(folder, provider.GetRequiredService<TimeProvider>()));
        // Files of an earlier version are left to it: it may have the folder now.
        if (!RecordReader.HasFiles(folder, storage.StateContainer)) services.AddRecordDatabase(configuration);
        await using var provider = services.BuildServiceProvider();
        return await new WebhookKey(configuration.ReadSettings<WebhookOptions>(), provider.GetRequiredService<IRecordStore>()).GetTextAsync(cancellationToken);
    }
}
