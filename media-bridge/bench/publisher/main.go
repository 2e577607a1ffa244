// Publishes N pre-encoded VP8 films over N real WebRTC connections without encoding anything, so that on a small machine the
// receiver is what a benchmark measures. POST /offer with an SDP offer of one receive-only video section answers with SDP.
package main

import (
	"encoding/binary"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"sync/atomic"
	"time"

	"github.com/pion/webrtc/v4"
	"github.com/pion/webrtc/v4/pkg/media"
)

// An IVF file: a 32-byte header, then frames of a 12-byte header and their bytes.
func readFilm(path string) ([][]byte, error) {
	all, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if len(all) < 32 || string(all[:4]) != "DKIF" || string(all[8:12]) != "VP80" {
		return nil, fmt.Errorf("%s is not a VP8 film in the IVF format", path)
	}
	var frames [][]byte
	for at := 32; at+12 <= len(all); {
		size := int(binary.LittleEndian.Uint32(all[at:]))
		if at+12+size > len(all) {
			break
		}
		frames = append(frames, all[at+12:at+12+size])
		at += 12 + size
	}
	if len(frames) == 0 {
		return nil, fmt.Errorf("%s has no frames", path)
	}
	return frames, nil
}

// Starts at the film's first frame, a key frame, and goes on until the connection ends.
func play(track *webrtc.TrackLocalStaticSample, frames [][]byte, rate int, ended <-chan struct{}) {
	period := time.Second / time.Duration(rate)
	ticker := time.NewTicker(period)
	defer ticker.Stop()
	for index := 0; ; index = (index + 1) % len(frames) {
		select {
		case <-ended:
			return
		case <-ticker.C:
			if track.WriteSample(media.Sample{Data: frames[index], Duration: period}) != nil {
				return
			}
		}
	}
}

func connect(api *webrtc.API, offer string, frames [][]byte, rate int) (string, error) {
	connection, err := api.NewPeerConnection(webrtc.Configuration{})
	if err != nil {
		return "", err
	}
	track, err := webrtc.NewTrackLocalStaticSample(webrtc.RTPCodecCapability{MimeType: webrtc.MimeTypeVP8}, "video", "film")
	if err != nil {
		return "", err
	}
	sender, err := connection.AddTrack(track)
	if err != nil {
		return "", err
	}
	go func() {
		for buffer := make([]byte, 1500); ; {
			if _, _, err := sender.Read(buffer); err != nil {
				return
			}
		}
	}()
	ended := make(chan struct{})
	var started, over atomic.Bool
	connection.OnConnectionStateChange(func(state webrtc.PeerConnectionState) {
		switch state {
		case webrtc.PeerConnectionStateConnected:
			if started.CompareAndSwap(false, true) {
				go play(track, frames, rate, ended)
			}
		case webrtc.PeerConnectionStateFailed, webrtc.PeerConnectionStateClosed, webrtc.PeerConnectionStateDisconnected:
			if over.CompareAndSwap(false, true) {
				close(ended)
				go connection.Close()
			}
		}
	})
	description := webrtc.SessionDescription{Type: webrtc.SDPTypeOffer, SDP: offer}
	if err := connection.SetRemoteDescription(description); err != nil {
		return "", err
	}
	answer, err := connection.CreateAnswer(nil)
	if err != nil {
		return "", err
	}
	gathered := webrtc.GatheringCompletePromise(connection)
	if err := connection.SetLocalDescription(answer); err != nil {
		return "", err
	}
	<-gathered
	return connection.LocalDescription().SDP, nil
}

func main() {
	film := flag.String("film", "", "a VP8 film in the IVF format that begins with a key frame")
	rate := flag.Int("rate", 30, "frames a second")
	seconds := flag.Int("seconds", 600, "ends by itself after this time")
	flag.Parse()
	frames, err := readFilm(*film)
	if err != nil {
		log.Fatal(err)
	}
	settings := webrtc.SettingEngine{}
	settings.SetIncludeLoopbackCandidate(true)
	settings.SetIPFilter(func(ip net.IP) bool { return ip.IsLoopback() && ip.To4() != nil })
	settings.SetNetworkTypes([]webrtc.NetworkType{webrtc.NetworkTypeUDP4})
	codecs := &webrtc.MediaEngine{}
	if err := codecs.RegisterDefaultCodecs(); err != nil {
		log.Fatal(err)
	}
	api := webrtc.NewAPI(webrtc.WithSettingEngine(settings), webrtc.WithMediaEngine(codecs))

	http.HandleFunc("POST /offer", func(reply http.ResponseWriter, request *http.Request) {
		offer, err := io.ReadAll(io.LimitReader(request.Body, 64<<10))
		if err == nil {
			var answer string
			if answer, err = connect(api, string(offer), frames, *rate); err == nil {
				fmt.Fprint(reply, answer)
				return
			}
		}
		http.Error(reply, err.Error(), http.StatusBadRequest)
	})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(listener.Addr().(*net.TCPAddr).Port)
	go http.Serve(listener, nil)
	done := make(chan struct{})
	// The benchmark holds our standard input open; when it goes, so do we.
	go func() { io.Copy(io.Discard, os.Stdin); close(done) }()
	select {
	case <-done:
	case <-time.After(time.Duration(*seconds) * time.Second):
	}
}
