using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Nemo;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// Does what a backend tells its user to do in a GUI (docs/nemo-api.md, "What the backend says → what the user sees"): a look at the timeline or at the
/// account is a sentence that says what is there. The export needs nothing: every job makes it.
/// </summary>
internal sealed class GuiSubstitute(INemoClient nemo)
{
    /// <returns>What to say after the backend's own text. A question that the backend does not answer is passed over: the edit is done.</returns>
    public async Task<IReadOnlyList<string>> SayAsync(GuiTranslation told, string sessionId, Language language, CancellationToken cancellationToken)
    {
        List<string> said = [];
        if (told.Asks(GuiAction.ShowTimeline) && await AskAsync(async () => (await nemo.GetStateAsync(sessionId, cancellationToken)).Draft?.ReadOutline().Summary) is { Length: > 0 } timeline)
            said.Add(timeline);
        if (told.Asks(GuiAction.ShowCredits) && await AskAsync(async () => Phrases.CreditsAre(await nemo.GetCreditsAsync(cancellationToken), language)) is { } credits)
            said.Add(credits);
        return said;
    }

    private static async Task<string?> AskAsync(Func<Task<string?>> ask)
    {
        try
        {
            return await ask();
        }
        catch (NemoException)
        {
            return null;
        }
    }
}
