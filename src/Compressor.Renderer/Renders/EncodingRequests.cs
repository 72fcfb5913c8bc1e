using Compressor.Renderer.Drafts;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Storage;

namespace Compressor.Renderer.Renders;

/// <summary>What the encoder is asked for a draft.</summary>
internal static class EncodingRequests
{
    /// <param name="output">Path of the result.</param>
    /// <param name="work">An empty folder.</param>
    public static EncodingRequest Of(RenderableDraft draft, DataFolder folder, string output, string work) => new()
    {
        Input = folder.UploadFile(draft.Source.Id),
        Clips = [.. draft.Clips.Select(clip => clip.ToSourceClip(folder.UploadFile(clip.Source.Id)))],
        Music = draft.Music is { } music ? folder.UploadFile(music.Id) : null,
        Output = output,
        WorkFolder = work,
        Edit = draft.Edit,
    };
}
